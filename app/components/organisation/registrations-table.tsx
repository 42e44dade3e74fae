import { needKindsAmong } from '~/domain/needs/need-kinds';
import type { ShownRegistration } from '~/domain/registrations/listed-registration';
import {
  type OrderSlug,
  type RegistrationsQuery,
  registrationsHref,
} from '~/domain/registrations/registrations-query';
import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { needsInWords } from '~/i18n/needs-in-words';
import { CancelButton, ContactCell, NameCell, PresenceCell, StatusCell } from './registration-cells';

export interface RegistrationsTableProps {
  /** Of the Switch. */
  slug: string;
  rows: readonly (ShownRegistration & { registeredAt: string })[];
  caption: string;
  query: RegistrationsQuery;
  typeLabels: Readonly<Record<string, string>>;
  /** False once the Switch is over or cancelled: nothing is left to cancel. */
  mayCancel: boolean;
  /** False for who may not read them: then there is no such column. */
  namesNeeds: boolean;
  /** From the morning of the day on. */
  showsPresence: boolean;
  /** Id of the form that the boxes belong to. */
  form: string;
}

type Row = RegistrationsTableProps['rows'][number];
type Column = 'name' | 'type' | 'contact' | 'status' | 'presence' | 'needs' | 'arrival';

const COLUMNS: readonly { order?: OrderSlug; label: Column }[] = [
  { order: 'nom', label: 'name' },
  { order: 'type', label: 'type' },
  { label: 'contact' },
  { order: 'etat', label: 'status' },
  { label: 'presence' },
  { label: 'needs' },
  { order: 'arrivee', label: 'arrival' },
];

function isShown({ namesNeeds, showsPresence }: RegistrationsTableProps, label: Column): boolean {
  return (label !== 'needs' || namesNeeds) && (label !== 'presence' || showsPresence);
}

/** The people of a Switch, for whoever organises it; each with a box to tick. */
export function RegistrationsTable(props: RegistrationsTableProps) {
  const { rows, caption, query } = props;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="table-frame as-cards" tabIndex={0} aria-label={caption}>
      <table className="text-sm">
        <caption>{caption}</caption>
        <thead>
          <tr>
            {COLUMNS.filter(({ label }) => isShown(props, label)).map((column) => (
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

function PersonRow(props: RegistrationsTableProps & { row: Row }) {
  const { row, typeLabels, mayCancel } = props;
  const { words } = useI18n();
  const text = words.organisation.people;
  const type = typeLabels[row.stakeholderType] ?? row.stakeholderType;
  const name = row.erasedAt ? text.erased : `${row.firstName} ${row.lastName}`;
  return (
    <tr>
      <th scope="row" className="min-w-40 lg:min-w-52">
        <NameCell slug={props.slug} row={row} name={name} form={props.form} />
      </th>
      <td className="min-w-24" data-label={text.columns.type}>
        {type}
        {row.organization ? <p className="text-soft">{row.organization}</p> : null}
      </td>
      <td className="lg:min-w-60 lg:max-w-72 wrap-anywhere" data-label={text.columns.contact}>
        <ContactCell row={row} />
      </td>
      <td className="min-w-32" data-label={text.columns.status}>
        <StatusCell row={row} type={type} />
        {mayCancel && row.status !== 'cancelled' ? <CancelButton id={row.id} name={name} /> : null}
      </td>
      {isShown(props, 'presence') ? (
        <td className="min-w-28" data-label={text.columns.presence}>
          <PresenceCell row={row} />
        </td>
      ) : null}
      {isShown(props, 'needs') ? (
        <td className="min-w-36 whitespace-pre-line" data-label={text.columns.needs}>
          {needsInWords(words, needKindsAmong(row.needKinds), row.accessNeeds ?? '')}
        </td>
      ) : null}
      <td className="min-w-24" data-label={text.columns.arrival}>
        {row.registeredAt}
      </td>
    </tr>
  );
}
