import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { paths } from '~/paths';
import { Button } from '~/ui/button';
import { ButtonLink } from '~/ui/button-link';
import type { TablesView, TableView } from './tables-view';

/** The codes with which ideas are captured at the tables, and their sheets to print. */
export function TableCodes({ view }: { view: TablesView }) {
  const text = useI18n().words.tableDesk.codes;
  const { tables, mayChange, slug } = view;
  const isComplete = tables.every(({ code }) => code !== null);
  return (
    <section className="card mt-6 no-print" aria-labelledby="table-codes">
      <h3 id="table-codes">{text.title}</h3>
      <p>{text.lead}</p>
      <ul className="table-codes">
        {tables.map((table) => (
          <TableCode key={table.id} table={table} mayChange={mayChange} sheets={paths.tableSheets(slug)} />
        ))}
      </ul>
      <div className="actions mt-4">
        {mayChange && !isComplete ? (
          <form method="post">
            <Button name="intent" value="give-codes">
              {text.give}
            </Button>
          </form>
        ) : null}
        {tables.some(({ code }) => code !== null) ? (
          <ButtonLink look="secondary" href={paths.tableSheets(slug)}>
            {text.print}
          </ButtonLink>
        ) : null}
      </div>
    </section>
  );
}

function TableCode({ table, mayChange, sheets }: { table: TableView; mayChange: boolean; sheets: string }) {
  const { words } = useI18n();
  const text = words.tableDesk.codes;
  const title = fill(words.programme.tables.table, { number: table.number });
  return (
    <li>
      <strong>{title}</strong>
      {table.code === null ? (
        <span className="text-soft">{text.none}</span>
      ) : (
        <>
          <span className="font-mono text-lg font-bold whitespace-nowrap">{table.code}</span>
          <a className="tap" href={`${sheets}?${new URLSearchParams({ table: table.id })}`}>
            {text.printOne}
          </a>
        </>
      )}
      <a className="tap" href={paths.table(table.id)}>
        {text.open}
      </a>
      {mayChange && table.code !== null ? (
        <details>
          <summary className="fold" aria-label={fill(text.renewOf, { table: title })}>
            {text.renew}
          </summary>
          <form method="post">
            <input type="hidden" name="table" value={table.id} />
            <p>{text.renewSure}</p>
            <Button look="danger" name="intent" value="renew-code">
              {text.renew}
            </Button>
          </form>
        </details>
      ) : null}
    </li>
  );
}
