import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { Meter } from '~/ui/meter';

export interface TypeMeter {
  label: string;
  taken: number;
  reserved: number;
}

/** Who comes, type by type: against the places kept for them, or where none are against all places. */
export function TypeMeters({ types, capacity }: { types: readonly TypeMeter[]; capacity: number }) {
  const text = useI18n().words.dashboard;
  if (types.length === 0) return null;
  return (
    <ul className="type-meters" aria-label={text.byType}>
      {types.map(({ label, taken, reserved }) => (
        <li key={label}>
          <Meter
            text={fill(text[wordingOf(taken, reserved)], { type: label, taken, reserved })}
            value={taken}
            max={reserved > 0 ? reserved : capacity}
          />
        </li>
      ))}
    </ul>
  );
}

/** More than are kept for them may come, from the places of everybody. */
function wordingOf(taken: number, reserved: number): 'ofType' | 'ofReserved' | 'overReserved' {
  if (reserved === 0) return 'ofType';
  return taken > reserved ? 'overReserved' : 'ofReserved';
}
