import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { paths } from '~/paths';
import { type Fact, Facts } from '~/ui/facts';
import type { MyPersonView } from './my-person-view';

/** What a mediator needs to know of one of their people: where they go, with whom, by which code. */
export function MyPersonFacts({ person }: { person: MyPersonView }) {
  const { mediation, organisation, person: words, place: placeWords } = useI18n().words;
  const text = mediation.person;
  const { place, switchEvent, consent, party } = person;
  const facts: Fact[] = [
    {
      label: text.switchEvent,
      value: (
        <>
          <a href={paths.desk(switchEvent.slug)}>{switchEvent.title}</a>
          <p>{switchEvent.place}</p>
        </>
      ),
    },
    { label: text.when, value: switchEvent.days },
    { label: words.code, value: <strong>{place.shortCode}</strong> },
    { label: placeWords.held.type, value: place.typeLabel },
    { label: words.contact, value: place.email || place.phone || organisation.people.noContact },
  ];
  if (party.length > 0)
    facts.push({
      label: words.party,
      value: (
        <ul>
          {party.map(({ id, name, status }) => (
            <li key={id}>
              <a href={paths.myPerson(id)}>{name}</a>, {placeWords.partyStatus[status]}
            </li>
          ))}
        </ul>
      ),
    });
  if (consent)
    facts.push({
      label: text.consent,
      value: fill(text.consentBy[consent.kind], { day: consent.day, name: consent.by ?? text.somebody }),
    });
  return <Facts facts={facts} />;
}
