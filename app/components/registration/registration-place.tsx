import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { plural } from '~/i18n/plural';
import { paths } from '~/paths';
import { Notice } from '~/ui/notice';
import type { SwitchView } from '../switches/switch-view';
import type { PlaceView } from './registration-place-view';

/** Confirmed, waiting and why, given back, or erased: the first thing to read. */
export function RegistrationPlace({ place, event }: { place: PlaceView; event: SwitchView }) {
  const { words } = useI18n();
  const text = words.place;
  if (event.state === 'cancelled' && place.status !== 'erased')
    return (
      <Notice tone="danger" title={text.switchCancelled}>
        {event.cancellationReason ? <p>{event.cancellationReason}</p> : null}
      </Notice>
    );
  if (place.status === 'confirmed')
    return (
      <Notice tone="success" title={text.status.confirmed}>
        <p>{text.confirmedText}</p>
      </Notice>
    );
  if (place.status === 'waitlisted') return <Waiting place={place} />;
  return (
    <Notice title={text.status[place.status]}>
      <p>{place.status === 'erased' ? text.erasedText : text.cancelledText}</p>
    </Notice>
  );
}

function Waiting({ place }: { place: PlaceView }) {
  const { locale, words } = useI18n();
  const text = words.place;
  return (
    <Notice tone="warning" title={text.status.waitlisted}>
      {place.wait ? (
        <>
          <p>{plural(locale, text.ahead, place.wait.ahead)}</p>
          <p>{fill(text.reasons[place.wait.reason], { type: place.typeLabel })}</p>
        </>
      ) : null}
      <p>{text.waitText}</p>
    </Notice>
  );
}

/** The code to note, type or read aloud. */
export function RegistrationCode({ place, address }: { place: PlaceView; address: string }) {
  const { words } = useI18n();
  const text = words.place;
  return (
    <section className="card" aria-labelledby="code">
      <h2 className="text-xl" id="code">
        {text.codeTitle}
      </h2>
      <p className="my-3 font-mono text-3xl font-bold tracking-widest whitespace-nowrap">{place.shortCode}</p>
      <p>{text.codeText}</p>
      <p className="text-soft">{fill(text.codeWhere, { address })}</p>
    </section>
  );
}

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
            – {text.partyStatus[person.status]}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What everybody takes away: the calendar, where they hold a seat, and the Switch's page. */
export function RegistrationKeep({ place, event }: { place: PlaceView; event: SwitchView }) {
  const { words } = useI18n();
  const text = words.place;
  return (
    <p className="actions no-print mt-4">
      {place.status === 'confirmed' && event.state !== 'cancelled' ? (
        <a className="button button-secondary" href={paths.switchCalendar(event.slug)}>
          {text.calendar}
        </a>
      ) : null}
      <button className="button button-secondary" type="button" data-print hidden>
        {text.print}
      </button>
      <a className="button button-quiet" href={paths.switchEvent(event.slug)}>
        {text.seeSwitch}
      </a>
    </p>
  );
}
