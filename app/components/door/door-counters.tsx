import type { Arrivals } from '~/domain/attendance/count-arrivals';
import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';

export interface DoorCountersProps {
  counts: ReadonlyMap<string, Arrivals>;
  types: readonly { slug: string; label: string }[];
}

/** Who is there, in figures that are read from across a table. Types that nobody comes as are left out. */
export function DoorCounters({ counts, types }: DoorCountersProps) {
  const text = useI18n().words.door;
  const rows = [{ slug: '', label: text.total }, ...types];
  return (
    <section aria-labelledby="door-counters">
      <h2 id="door-counters" className="text-lg">
        {text.counters}
      </h2>
      <dl className="door-counters">
        {rows.map(({ slug, label }) => {
          const { present, expected } = counts.get(slug) ?? { present: 0, expected: 0 };
          return (
            <div key={slug} data-count={slug} hidden={expected === 0 && slug !== ''}>
              <dt>{label}</dt>
              <dd>{fill(text.presentOf, { present, expected })}</dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}
