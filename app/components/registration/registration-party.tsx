import { useI18n } from '~/i18n/i18n-context';
import type { PlaceView } from './registration-place-view';

/** The others of the group, each with their own page. */
export function RegistrationParty({ party }: { party: PlaceView['party'] }) {
  const { words } = useI18n();
  const text = words.place;
  if (party.length === 0) return null;
  return (
    <section className="mt-10" aria-labelledby="party">
      <h2 id="party">{text.partyTitle}</h2>
      <ul className="mt-3 grid gap-1">
        {party.map((person) => (
          <li key={person.url}>
            <a className="tap" href={person.url}>
              {person.name}
            </a>{' '}
            – {person.isAsked ? text.newDate.awaited : text.partyStatus[person.status]}
          </li>
        ))}
      </ul>
    </section>
  );
}
