import type { TableProblem } from '~/domain/tables/plan-table';
import type { TableForm } from '~/domain/tables/work-table';
import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { plural } from '~/i18n/plural';
import { Button } from '~/ui/button';
import { TableFields } from './table-fields';
import type { TableView } from './tables-view';

export interface TableCardProps {
  table: TableView;
  mayChange: boolean;
  /** What was typed, where its form came back. */
  typed?: { form: TableForm; seen?: string | undefined; problems: readonly TableProblem[] } | undefined;
}

/** One table: what stands on it, who sits at it, and its form behind « Modifier cette table ». */
export function TableCard({ table, mayChange, typed }: TableCardProps) {
  const { locale, words } = useI18n();
  const text = words.programme.tables;
  const title = fill(text.table, { number: table.number });
  return (
    <li id={`table-${table.id}`} className="card table-card">
      <h3 className="text-lg">
        <span className="table-card-number">{title}</span>
        {table.theme}
      </h3>
      {table.facilitator ? <p>{fill(text.ledBy, { name: table.facilitator })}</p> : null}
      <p className="text-soft">{plural(locale, text.people, table.people.length)}</p>
      <ul className="table-card-people">
        {table.people.map(({ id, name, type }) => (
          <li key={id}>
            {name} <span className="text-soft">{type}</span>
          </li>
        ))}
      </ul>
      {mayChange ? (
        <details className="no-print mt-2" open={typed !== undefined}>
          <summary className="fold">
            {text.edit}
            <span className="sr-only">{` : ${title}`}</span>
          </summary>
          <form method="post" noValidate className="mt-2">
            <input type="hidden" name="table" value={table.id} />
            <input type="hidden" name="seen" value={typed?.seen ?? table.seen} />
            <TableFields
              of={table.id}
              form={typed?.form ?? { ...table, number: String(table.number) }}
              problems={typed?.problems ?? []}
            />
            <div className="actions">
              <Button name="intent" value="change">
                {words.forms.save}
              </Button>
              <Button
                look="danger"
                name="intent"
                value="remove"
                aria-label={fill(text.removeOf, { table: title })}
              >
                {text.remove}
              </Button>
            </div>
          </form>
        </details>
      ) : null}
    </li>
  );
}
