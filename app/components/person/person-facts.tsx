import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { needsInWords } from '~/i18n/needs-in-words';
import { paths } from '~/paths';
import { type Fact, Facts } from '~/ui/facts';
import type { PersonView } from './person-view';

/** Who somebody is, how they are reached, with whom they come. */
export function PersonFacts({ person }: { person: PersonView }) {
  const { words } = useI18n();
  const text = words.person;
  const { held, partyStatus } = words.place;
  const { place, slug } = person;
  const facts: Fact[] = [
    { label: held.type, value: place.typeLabel },
    { label: held.organization, value: place.organization || held.noOrganization },
    { label: text.contact, value: <Contact person={person} /> },
  ];
  if (place.companionName) facts.push({ label: held.companion, value: <Companion place={place} /> });
  if (person.consent)
    facts.push({ label: words.mediation.person.consent, value: <Consent of={person.consent} /> });
  if (place.isMinor)
    facts.push({ label: held.guardian, value: `${place.guardianName}, ${place.guardianPhone}` });
  if (person.party.length > 0)
    facts.push({
      label: text.party,
      value: (
        <ul>
          {person.party.map(({ id, name, status }) => (
            <li key={id}>
              <a href={paths.manageRegistration(slug, id)}>{name}</a>, {partyStatus[status]}
            </li>
          ))}
        </ul>
      ),
    });
  facts.push({ label: text.table, value: person.table ? fill(text.tableOf, person.table) : text.noTable });
  facts.push({
    label: held.needs,
    value: person.mayKnowNeeds ? (
      <span className="whitespace-pre-line">
        {needsInWords(words, place.needKinds, place.accessNeeds) || held.nothing}
      </span>
    ) : (
      text.needsHidden
    ),
  });
  facts.push({ label: held.photos, value: place.photoRights ? text.photosYes : held.laterNo });
  facts.push({ label: held.later, value: place.laterContact ? text.laterYes : held.laterNo });
  facts.push({ label: text.code, value: place.shortCode });
  facts.push({ label: held.registeredOn, value: place.registeredOn });
  return <Facts facts={facts} />;
}

/** Which organization registered them, and how they agreed. */
function Consent({ of: { kind, day, by, organization } }: { of: NonNullable<PersonView['consent']> }) {
  const { organisation, mediation } = useI18n().words;
  const name = by ?? mediation.person.somebody;
  return (
    <>
      {organization ? <p>{fill(organisation.people.mediatedBy, { name: organization })}</p> : null}
      <p>{fill(mediation.person.consentBy[kind], { day, name })}</p>
    </>
  );
}

function Contact({ person: { place, phoneHref, isRefused } }: { person: PersonView }) {
  const { organisation, person: text } = useI18n().words;
  if (!place.email && !place.phone) return organisation.people.noContact;
  return (
    <>
      {place.email ? (
        <p className="wrap-anywhere">
          <a href={`mailto:${place.email}`}>{place.email}</a>
        </p>
      ) : null}
      {isRefused ? <p className="font-semibold text-bad">{text.refusedAddress}</p> : null}
      {place.phone ? (
        <p>
          <a className="tap" href={phoneHref}>
            {place.phone}
          </a>
        </p>
      ) : null}
    </>
  );
}

function Companion({ place }: { place: PersonView['place'] }) {
  return (
    <>
      <p>{place.companionName}</p>
      {place.companionPhone ? (
        <p>
          <a className="tap" href={`tel:${place.companionPhone.replace(/\s/g, '')}`}>
            {place.companionPhone}
          </a>
        </p>
      ) : null}
    </>
  );
}
