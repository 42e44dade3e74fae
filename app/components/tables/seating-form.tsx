import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { Button } from '~/ui/button';
import { FormSection } from '../organisation/form-section';
import type { SeatingRow, TablesView } from './tables-view';

/** A table chosen for each person, one by one. */
export function SeatingForm({ view, conflicts }: { view: TablesView; conflicts: readonly string[] }) {
  const { words } = useI18n();
  const text = words.programme.tables;
  return (
    <FormSection id="seating" title={text.seatTitle}>
      <form method="post">
        <input type="hidden" name="page" value={view.seating.page} />
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
        <section className="table-frame as-cards mb-5" tabIndex={0} aria-label={text.seatCaption}>
          <table className="text-sm">
            <caption>{text.seatCaption}</caption>
            <thead>
              <tr>
                <th scope="col">{text.person}</th>
                <th scope="col">{text.type}</th>
                <th scope="col">{text.tableColumn}</th>
              </tr>
            </thead>
            <tbody>
              {view.seating.rows.map((row) => (
                <SeatRow key={row.id} row={row} view={view} isConflict={conflicts.includes(row.id)} />
              ))}
            </tbody>
          </table>
        </section>
        <Button name="intent" value="seat">
          {text.seat}
        </Button>
      </form>
    </FormSection>
  );
}

function SeatRow({ row, view, isConflict }: { row: SeatingRow; view: TablesView; isConflict: boolean }) {
  const { words } = useI18n();
  const text = words.programme.tables;
  return (
    <tr>
      <th scope="row">
        {row.name}
        {row.organization ? <p className="font-normal text-soft">{row.organization}</p> : null}
      </th>
      <td data-label={text.type}>{row.type}</td>
      <td data-label={text.tableColumn} className="min-w-56">
        <input type="hidden" name={`was.${row.id}`} value={row.tableId ?? ''} />
        <select
          className="input input-full"
          name={`seat.${row.id}`}
          defaultValue={row.tableId ?? ''}
          aria-label={fill(text.tableOf, { name: row.name })}
          aria-describedby={isConflict ? `conflict-${row.id}` : undefined}
        >
          <option value="">{text.none}</option>
          {view.tables.map(({ id, number, theme }) => (
            <option key={id} value={id}>
              {fill(text.option, { number, theme })}
            </option>
          ))}
        </select>
        {isConflict ? (
          <p className="field-error" id={`conflict-${row.id}`}>
            {text.seatConflict}
          </p>
        ) : null}
      </td>
    </tr>
  );
}
