import type { LifeCycle } from '~/domain/switches/life-cycle';
import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { plural } from '~/i18n/plural';
import { paths } from '~/paths';
import { Meter } from '~/ui/meter';
import { type TypeMeter, TypeMeters } from '../today/type-meters';
import { ZoneTag } from '../zones/zone-tag';
import { LifeCycleTag } from './life-cycle-tag';

export interface MySwitchRow {
  slug: string;
  title: string;
  days: string;
  place: string;
  zone: { name: string; hue: string };
  state: LifeCycle;
  isPostponed: boolean;
  taken: number;
  waiting: number;
  capacity: number;
  /** Who comes, type by type. */
  types: readonly TypeMeter[];
}

/** The Switches of an organiser: each leads to its form and to its people. */
export function MySwitchesTable({ rows, caption }: { rows: readonly MySwitchRow[]; caption: string }) {
  const text = useI18n().words.organisation;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="table-frame" tabIndex={0} aria-label={caption}>
      <table>
        <caption>{caption}</caption>
        {/* One column needs no heading. */}
        <thead className="max-md:hidden">
          <tr>
            <th scope="col">{text.columns.title}</th>
            <th scope="col">{text.columns.seats}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.slug} row={row} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Row({ row }: { row: MySwitchRow }) {
  return (
    <tr>
      <th scope="row" className="font-normal">
        <a className="font-semibold" href={paths.manageSwitch(row.slug)}>
          {row.title}
        </a>
        <p>{row.days}</p>
        <p className="text-sm text-soft">{row.place}</p>
        <p className="mt-2 flex flex-wrap gap-2">
          <ZoneTag zone={row.zone} />
          <LifeCycleTag state={row.state} isPostponed={row.isPostponed} />
        </p>
        <PeopleLink row={row} />
        {/* Where there is no room for a column, the places stand here. */}
        <div className="mt-2 md:hidden">
          <Seats row={row} />
        </div>
      </th>
      <td className="max-md:hidden md:w-7/12">
        <Seats row={row} />
      </td>
    </tr>
  );
}

function Seats({ row }: { row: MySwitchRow }) {
  const { locale, words } = useI18n();
  const text = words.organisation;
  const taken = fill(text.taken, { taken: row.taken, capacity: row.capacity });
  return (
    <div className={`hue-${row.zone.hue}`}>
      <Meter text={taken} value={row.taken} max={row.capacity} />
      {row.waiting > 0 ? <p className="text-sm">{plural(locale, text.waiting, row.waiting)}</p> : null}
      <TypeMeters types={row.types} capacity={row.capacity} />
    </div>
  );
}

function PeopleLink({ row }: { row: MySwitchRow }) {
  const text = useI18n().words.organisation;
  return (
    <a
      className="tap whitespace-nowrap"
      href={paths.manageRegistrations(row.slug)}
      aria-label={fill(text.seePeopleOf, { title: row.title })}
    >
      {text.seePeople}
    </a>
  );
}
