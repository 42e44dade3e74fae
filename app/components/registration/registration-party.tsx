import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { paths } from '~/paths';
import { ButtonLink } from '~/ui/button-link';
import type { PartyMember, PlaceView } from './registration-place-view';
import { RegistrationWaitsTogether } from './registration-waits-together';

/** The others of the group, each to be changed or cancelled alone; and room for one more. */
export function RegistrationParty({ place, token }: { place: PlaceView; token: string }) {
  const { words } = useI18n();
  if (place.party.length === 0 && !place.mayGrow) return null;
  return (
    <section className="mt-10" aria-labelledby="party">
      <h2 id="party">{words.place.partyTitle}</h2>
      <RegistrationWaitsTogether place={place} token={token} />
      <ul className="mt-4 grid gap-3">
        {place.party.map((person) => (
          <Member key={person.url} person={person} />
        ))}
      </ul>
      {place.mayGrow ? (
        <p className="no-print mt-4">
          <ButtonLink look="secondary" href={`${paths.askAtPlace(token, 'add')}#question`}>
            {words.party.add}
          </ButtonLink>
        </p>
      ) : null}
    </section>
  );
}

function Member({ person }: { person: PartyMember }) {
  const { words } = useI18n();
  const { name, status } = person;
  const text = words.party;
  return (
    <li className="flex flex-wrap items-center gap-x-5 border-b border-line pb-2">
      <span className="min-w-60 grow">
        <a className="tap" href={person.url}>
          {name}
        </a>{' '}
        – {person.isAsked ? words.place.newDate.awaited : words.place.partyStatus[status]}
      </span>
      <span className="no-print flex flex-wrap gap-x-5">
        {status === 'cancelled' ? null : (
          <a className="tap" href={person.changeUrl} aria-label={fill(text.changeOf, { name })}>
            {text.change}
          </a>
        )}
        {person.cancelUrl ? (
          <a className="tap" href={person.cancelUrl} aria-label={fill(text.cancelOf, { name })}>
            {text.cancel}
          </a>
        ) : null}
      </span>
    </li>
  );
}
