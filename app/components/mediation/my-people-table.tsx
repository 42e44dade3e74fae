import type { WaitReason } from '~/domain/registrations/seats/decide-seats';
import { groupShortCode } from '~/domain/registrations/short-code';
import { fill } from '~/i18n/fill';
import { formatPhone } from '~/i18n/format-phone';
import { useI18n } from '~/i18n/i18n-context';
import { plural } from '~/i18n/plural';
import { paths } from '~/paths';
import { Tag } from '~/ui/tag';

export interface MyPersonRow {
  id: string;
  name: string;
  type: string;
  status: 'confirmed' | 'waitlisted' | 'cancelled';
  wait: { position: number; reason: WaitReason } | null;
  email: string | null;
  phone: string | null;
  shortCode: string;
  isToTell: boolean;
  switchEvent: { slug: string; title: string; days: string };
}

const TONES = { confirmed: 'good', waitlisted: 'warn', cancelled: 'plain' } as const;

/** One's own people over all Switches, each with a box to tick. @param form id of the form of the boxes */
export function MyPeopleTable(props: { rows: readonly MyPersonRow[]; total: number; form: string }) {
  const { rows, total, form } = props;
  const { locale, words } = useI18n();
  const text = words.mediation.people;
  const caption = plural(locale, text.caption, total);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="table-frame as-cards" tabIndex={0} aria-label={caption}>
      <table className="text-sm">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{text.columns.name}</th>
            <th scope="col">{text.columns.switchEvent}</th>
            <th scope="col">{text.columns.status}</th>
            <th scope="col">{text.columns.contact}</th>
            <th scope="col">{text.columns.code}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.id} row={row} form={form} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Row({ row, form }: { row: MyPersonRow; form: string }) {
  const { mediation, organisation, files } = useI18n().words;
  const { columns } = mediation.people;
  return (
    <tr>
      <th scope="row" className="min-w-44">
        <div className="flex gap-2">
          <label className="tick no-print">
            <input
              type="checkbox"
              name="ids"
              value={row.id}
              form={form}
              aria-label={fill(files.bulk.choose, { name: row.name })}
            />
          </label>
          <div>
            <a className="inline-flex min-h-6 items-center" href={paths.myPerson(row.id)}>
              {row.name}
            </a>
            <p className="font-normal text-soft">{row.type}</p>
          </div>
        </div>
      </th>
      <td data-label={columns.switchEvent}>
        <a href={paths.desk(row.switchEvent.slug)}>{row.switchEvent.title}</a>
        <p className="text-soft">{row.switchEvent.days}</p>
      </td>
      <td className="min-w-32" data-label={columns.status}>
        <Standing row={row} />
      </td>
      <td className="wrap-anywhere" data-label={columns.contact}>
        {row.email ??
          (row.phone ? (
            <a className="whitespace-nowrap" href={`tel:${row.phone}`}>
              {formatPhone(row.phone)}
            </a>
          ) : (
            organisation.people.noContact
          ))}
      </td>
      <td className="whitespace-nowrap" data-label={columns.code}>
        {groupShortCode(row.shortCode)}
      </td>
    </tr>
  );
}

function Standing({ row }: { row: MyPersonRow }) {
  const { mediation, organisation, place } = useI18n().words;
  return (
    <>
      <Tag hue={TONES[row.status]}>{organisation.people.statuses[row.status]}</Tag>
      {row.wait ? (
        <>
          <p className="font-semibold">
            {fill(organisation.people.position, { position: row.wait.position })}
          </p>
          <p>{fill(place.reasons[row.wait.reason], { type: row.type })}</p>
        </>
      ) : null}
      {row.isToTell ? (
        <p>
          <a href={paths.myMessages()}>{mediation.people.toTell}</a>
        </p>
      ) : null}
    </>
  );
}
