import type { ListedRegistration } from '~/domain/registrations/listed-registration';
import { groupShortCode } from '~/domain/registrations/short-code';
import { fill } from '~/i18n/fill';
import { formatPhone } from '~/i18n/format-phone';
import { useI18n } from '~/i18n/i18n-context';
import { Button } from '~/ui/button';
import { Tag } from '~/ui/tag';
import { type OrderSlug, type RegistrationsQuery, registrationsHref } from './registrations-query';

export interface RegistrationsTableProps {
  rows: readonly (ListedRegistration & { registeredAt: string })[];
  caption: string;
  query: RegistrationsQuery;
  typeLabels: Readonly<Record<string, string>>;
  /** False once the Switch is over or cancelled: nothing is left to cancel. */
  mayCancel: boolean;
}

const COLUMNS: readonly { order?: OrderSlug; label: Column }[] = [
  { order: 'nom', label: 'name' },
  { order: 'type', label: 'type' },
  { label: 'contact' },
  { order: 'etat', label: 'status' },
  { label: 'needs' },
  { order: 'arrivee', label: 'arrival' },
];
type Column = 'name' | 'type' | 'contact' | 'status' | 'needs' | 'arrival';

/** The people of a Switch, for whoever organises it. */
export function RegistrationsTable(props: RegistrationsTableProps) {
  const { rows, caption, query } = props;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="table-frame as-cards" tabIndex={0} aria-label={caption}>
      <table className="text-sm">
        <caption>{caption}</caption>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <ColumnHead key={column.label} {...column} query={query} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <PersonRow key={row.id} row={row} {...props} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** A link that sorts by its column, and once more the other way round. */
function ColumnHead(props: { order?: OrderSlug; label: Column; query: RegistrationsQuery }) {
  const { order, label, query } = props;
  const text = useI18n().words.organisation.people;
  const name = text.columns[label];
  if (!order) return <th scope="col">{name}</th>;
  const isMine = query.tri === order;
  const turned = isMine && query.sens === '' ? 'desc' : '';
  const sorted = query.sens === 'desc' ? 'descending' : 'ascending';
  return (
    <th scope="col" aria-sort={isMine ? sorted : undefined}>
      <a
        className="inline-flex min-h-6 items-center"
        href={registrationsHref(query, { tri: order, sens: turned })}
        title={fill(text.sortBy, { column: name })}
      >
        {name}
        <span aria-hidden="true">{isMine ? (query.sens === 'desc' ? '\u00a0↓' : '\u00a0↑') : ''}</span>
      </a>
    </th>
  );
}

function PersonRow({
  row,
  typeLabels,
  mayCancel,
}: RegistrationsTableProps & { row: RegistrationsTableProps['rows'][number] }) {
  const text = useI18n().words.organisation.people;
  const type = typeLabels[row.stakeholderType] ?? row.stakeholderType;
  const name = row.erasedAt ? text.erased : `${row.firstName} ${row.lastName}`;
  return (
    <tr>
      <th scope="row" className="min-w-44">
        {name}
        {row.companionName ? (
          <p className="font-normal text-soft">{fill(text.companion, { name: row.companionName })}</p>
        ) : null}
        <p className="font-normal text-soft">{fill(text.code, { code: groupShortCode(row.shortCode) })}</p>
      </th>
      <td className="min-w-32" data-label={text.columns.type}>
        {type}
        {row.organization ? <p className="text-soft">{row.organization}</p> : null}
      </td>
      <td className="sm:max-w-56 wrap-anywhere" data-label={text.columns.contact}>
        <ContactCell row={row} />
      </td>
      <td className="min-w-40" data-label={text.columns.status}>
        <StatusCell row={row} type={type} />
        {mayCancel && row.status !== 'cancelled' ? <CancelButton id={row.id} name={name} /> : null}
      </td>
      <td className="min-w-36 whitespace-pre-line" data-label={text.columns.needs}>
        {row.accessNeeds}
      </td>
      <td className="min-w-28" data-label={text.columns.arrival}>
        {row.registeredAt}
      </td>
    </tr>
  );
}

/** For somebody who called. */
function CancelButton({ id, name }: { id: string; name: string }) {
  const text = useI18n().words.organisation.people;
  return (
    <form method="post" className="print">
      <input type="hidden" name="registration" value={id} />
      <Button look="quiet" name="intent" value="cancel" aria-label={fill(text.cancelOf, { name })}>
        {text.cancelShort}
      </Button>
    </form>
  );
}

function ContactCell({ row }: { row: ListedRegistration }) {
  const text = useI18n().words.organisation.people;
  if (!row.email && !row.phone) return text.noContact;
  return (
    <>
      {row.email ? <p>{row.email}</p> : null}
      {row.phone ? <a href={`tel:${row.phone}`}>{formatPhone(row.phone)}</a> : null}
      <p className="text-soft">{row.laterContact ? text.laterYes : text.laterNo}</p>
    </>
  );
}

const TONES = { confirmed: 'good', waitlisted: 'warn', cancelled: 'plain' } as const;

function StatusCell({ row, type }: { row: ListedRegistration; type: string }) {
  const { organisation, place } = useI18n().words;
  const text = organisation.people;
  return (
    <>
      <Tag hue={TONES[row.status]}>{text.statuses[row.status]}</Tag>
      {row.wait ? (
        <>
          <p className="font-semibold">{fill(text.position, { position: row.wait.position })}</p>
          <p>{fill(place.reasons[row.wait.reason], { type })}</p>
        </>
      ) : null}
    </>
  );
}
