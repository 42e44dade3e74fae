import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { plural } from '~/i18n/plural';
import type { SwitchSeatsView } from './switch-seats-view';

/** For whom places are kept, and until when. */
export function KeptPlaces({ view }: { view: Pick<SwitchSeatsView, 'reserved' | 'openings'> }) {
  const { locale, words } = useI18n();
  const text = words.switches.seats;
  const [first] = view.openings;
  return (
    <>
      {view.reserved.map((kept) => (
        <p key={kept.type}>{plural(locale, text.reserved, kept.count, { type: kept.type })}</p>
      ))}
      {view.openings.map((opening) => {
        const { day } = opening;
        if (opening.isAll)
          return (
            <p className="text-soft" key={day}>
              {fill(opening === first ? text.releasedOn : text.releasedRest, { day })}
            </p>
          );
        return opening.parts.map(({ type, count }) => (
          <p className="text-soft" key={`${day} ${type}`}>
            {plural(locale, text.releasedPart, count, { day, type })}
          </p>
        ));
      })}
    </>
  );
}
