import type { EventLinks } from '~/domain/switches/event-links';
import { useI18n } from '~/i18n/i18n-context';
import { paths } from '~/paths';
import { AddToCalendar } from '../calendars/add-to-calendar';
import { PaperLink } from '../papers/paper-link';
import { SwitchFacts } from '../switches/switch-facts';
import type { SwitchView } from '../switches/switch-view';
import type { PlaceView } from './registration-place-view';

/** When, where and how to come, with what everybody takes away: the calendar, where they hold a seat, and paper. */
export function RegistrationPractical(props: {
  place: PlaceView;
  token: string;
  event: SwitchView;
  calendar: EventLinks;
}) {
  const { place, token, event, calendar } = props;
  const { words } = useI18n();
  const text = words.place;
  return (
    <section className="card" aria-labelledby="practical">
      <h2 className="text-xl" id="practical">
        {place.closed ? words.switches.facts.title : text.practicalTitle}
      </h2>
      <SwitchFacts view={event} withSeats={place.status !== 'confirmed'} />
      {place.status === 'confirmed' && !place.closed ? (
        <AddToCalendar file={paths.switchCalendar(event.slug)} links={calendar} />
      ) : null}
      <p className="actions no-print mt-4">
        <PaperLink place={place} token={token} />
        <a className="button button-quiet" href={paths.switchEvent(event.slug)}>
          {text.seeSwitch}
        </a>
      </p>
    </section>
  );
}
