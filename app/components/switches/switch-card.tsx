import { useI18n } from '~/i18n/i18n-context';
import { plural } from '~/i18n/plural';
import { paths } from '~/paths';
import { Meter } from '~/ui/meter';
import { ZoneTag } from '../zones/zone-tag';
import type { SwitchCardView } from './switch-card-view';
import { SwitchStateTag } from './switch-state-tag';

/** One Switch of a list: a leaf of the calendar, what it is about, when, where, and what is left. */
export function SwitchCard({
  view,
  heading: Heading = 'h3',
  href = paths.switchEvent(view.slug),
  target,
}: {
  view: SwitchCardView;
  heading?: 'h2' | 'h3';
  /** Its page, unless told otherwise. */
  href?: string;
  /** Out of the frame, where it stands in one. */
  target?: '_top';
}) {
  const { locale, words } = useI18n();
  const showsSeats = view.state === 'open' || view.state === 'full' || view.state === 'notOpenYet';
  return (
    <article className={`card switch-card hue-${view.zone.hue}`}>
      <p className="leaf" aria-hidden="true">
        <span className="leaf-weekday">{view.leaf.weekday}</span>
        <span className="leaf-day">{view.leaf.day}</span>
        <span className="leaf-month">{view.leaf.month}</span>
      </p>
      <div className="min-w-0 grow">
        <Heading className="text-xl">
          <a className="switch-card-link" href={href} target={target}>
            {view.title}
          </a>
        </Heading>
        <p className="mt-2 flex flex-wrap gap-2">
          <ZoneTag zone={view.zone} />
          <SwitchStateTag state={view.state} />
        </p>
        <p className="mt-3">
          <time className="inline-block font-semibold first-letter:uppercase" dateTime={view.startsAt}>
            {view.days}
          </time>
          <span className="block first-letter:uppercase">{view.hours}</span>
          <span className="block text-soft">{view.place}</span>
        </p>
        {showsSeats ? (
          <div className="mt-3">
            <Meter
              text={plural(locale, words.switches.seats.left, view.seatsLeft, { capacity: view.capacity })}
              value={view.capacity - view.seatsLeft}
              max={view.capacity}
            />
          </div>
        ) : null}
      </div>
    </article>
  );
}
