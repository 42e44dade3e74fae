import { useI18n } from '~/i18n/i18n-context';
import { plural } from '~/i18n/plural';
import { KeptPlaces } from '../switches/kept-places';
import { SeatMeter } from '../switches/seat-meter';
import type { SwitchSeatsView } from '../switches/switch-seats-view';

export interface DeskSeatsView {
  capacity: number;
  waiting: number;
  seats: SwitchSeatsView;
}

/** How full the Switch is. public/enhance/live-seats.js reads it again while one types. */
export function DeskSeats({ view, hue }: { view: DeskSeatsView; hue: string }) {
  const { locale, words } = useI18n();
  return (
    <section id="desk-seats" data-live="" aria-labelledby="desk-seats-title" className={`card hue-${hue}`}>
      <h2 id="desk-seats-title" className="text-xl">
        {words.mediation.desk.seatsTitle}
      </h2>
      <SeatMeter left={view.seats.seatsLeft} capacity={view.capacity} />
      <KeptPlaces view={view.seats} />
      <p>{plural(locale, words.mediation.desk.waiting, view.waiting)}</p>
    </section>
  );
}
