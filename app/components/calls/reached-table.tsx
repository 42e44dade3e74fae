import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { Button } from '~/ui/button';
import type { ReachedView } from './calls-view';

/** Who was reached and what they answered; the latest answer of each person can be taken back. */
export function ReachedTable({ rows }: { rows: readonly ReachedView[] }) {
  const text = useI18n().words.calls;
  const { columns } = text;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="table-frame as-cards" tabIndex={0} aria-label={text.reachedCaption}>
      <table>
        <caption>{text.reachedCaption}</caption>
        <thead>
          <tr>
            {Object.values(columns).map((label) => (
              <th key={label} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">{row.name}</th>
              <td data-label={columns.outcome}>{text.outcomes[row.outcome]}</td>
              <td data-label={columns.at}>{row.at}</td>
              <td data-label={columns.by}>{row.by}</td>
              <td>
                {row.mayUndo ? (
                  <form method="post">
                    <input type="hidden" name="call" value={row.id} />
                    <Button
                      look="quiet"
                      name="intent"
                      value="undo"
                      aria-label={fill(text.undoOf, { name: row.name })}
                    >
                      {text.undo}
                    </Button>
                  </form>
                ) : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
