import { useI18n } from '~/i18n/i18n-context';
import { plural } from '~/i18n/plural';
import { Meter } from '~/ui/meter';

const SEAT = 12;
const SEATS_IN_A_ROW = 20;
/** A bigger room is shown as a bar: nobody counts 200 circles. */
const MOST_CIRCLES = 120;

/** How many seats are left: in words, then as a small plan of the room where that can be read. */
export function SeatMeter({ left, capacity }: { left: number; capacity: number }) {
  const { locale, words } = useI18n();
  const text = plural(locale, words.switches.seats.left, left, { capacity });
  const taken = Math.max(0, capacity - left);
  if (capacity > MOST_CIRCLES) return <Meter text={text} value={taken} max={capacity} />;
  const width = Math.min(capacity, SEATS_IN_A_ROW) * SEAT;
  return (
    <div>
      <p className="font-semibold">{text}</p>
      <svg
        className="mt-2 h-auto w-full max-w-72"
        viewBox={`0 0 ${width} ${Math.ceil(capacity / SEATS_IN_A_ROW) * SEAT}`}
        aria-hidden="true"
        focusable="false"
      >
        <SeatPatterns />
        <path d={areaOf(capacity)} fill="url(#seats-free)" />
        <path d={areaOf(taken)} fill="url(#seats-taken)" />
      </svg>
      <p className="no-print mt-1 text-sm text-soft">{words.switches.seats.picture}</p>
    </div>
  );
}

/** One empty and one taken seat, repeated as often as needed: the page weighs the same for 10 or 100. */
function SeatPatterns() {
  const cell = { width: SEAT, height: SEAT, patternUnits: 'userSpaceOnUse' };
  return (
    <defs>
      <pattern id="seats-free" {...cell}>
        <circle
          className="fill-surface stroke-hue-mark"
          cx={SEAT / 2}
          cy={SEAT / 2}
          r="4.2"
          strokeWidth="1.4"
        />
      </pattern>
      <pattern id="seats-taken" {...cell}>
        <circle className="fill-hue-mark" cx={SEAT / 2} cy={SEAT / 2} r="4.9" />
      </pattern>
    </defs>
  );
}

/** The area of `count` seats from the start: full rows, then a part of the next. */
function areaOf(count: number): string {
  const rows = Math.floor(count / SEATS_IN_A_ROW);
  const rest = count % SEATS_IN_A_ROW;
  const full = SEATS_IN_A_ROW * SEAT;
  return `M0 0h${full}v${rows * SEAT}H0zM0 ${rows * SEAT}h${rest * SEAT}v${SEAT}H0z`;
}
