import { ARRANGEMENT_STATES } from '~/domain/needs/need-arrangement';
import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { Button } from '~/ui/button';
import { Tag } from '~/ui/tag';
import type { NeedView } from './needs-view';

export interface NeedsTableProps {
  needs: readonly NeedView[];
  /** False once the Switch is over or cancelled: nothing is left to book. */
  mayArrange: boolean;
}

const TONES = { to_book: 'warn', booked: 'good', impossible: 'plain' } as const;

/** How many people need what, by when it must be there, and how far the team is. */
export function NeedsTable({ needs, mayArrange }: NeedsTableProps) {
  const { words } = useI18n();
  const text = words.needs.arrange;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="table-frame as-cards" tabIndex={0} aria-label={text.caption}>
      <table>
        <caption>{text.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{text.kind}</th>
            <th scope="col">{text.people}</th>
            <th scope="col">{text.due}</th>
            <th scope="col">{text.state}</th>
          </tr>
        </thead>
        <tbody>
          {needs.map((need) => (
            <tr key={need.kind}>
              <th scope="row">{words.needs.kinds[need.kind]}</th>
              <td data-label={text.people}>{need.people}</td>
              <td data-label={text.due}>{need.dueDay ?? text.noDue}</td>
              <td data-label={text.state}>
                {mayArrange ? (
                  <ArrangeForm need={need} />
                ) : (
                  <Tag hue={TONES[need.state]}>{text.states[need.state]}</Tag>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function ArrangeForm({ need: { kind, state } }: { need: NeedView }) {
  const { words } = useI18n();
  const text = words.needs.arrange;
  const name = words.needs.kinds[kind];
  return (
    <form method="post" className="flex flex-wrap items-center gap-2">
      <input type="hidden" name="kind" value={kind} />
      <input type="hidden" name="seen" value={state} />
      <select
        name="state"
        className="input w-auto min-w-36"
        defaultValue={state}
        aria-label={fill(text.stateOf, { kind: name })}
      >
        {ARRANGEMENT_STATES.map((each) => (
          <option key={each} value={each}>
            {text.states[each]}
          </option>
        ))}
      </select>
      <Button look="secondary" name="intent" value="arrange" aria-label={fill(text.saveOf, { kind: name })}>
        {text.save}
      </Button>
    </form>
  );
}
