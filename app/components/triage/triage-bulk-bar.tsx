import { isDirectMove } from '~/domain/ideas/idea';
import { slugOfAct } from '~/domain/triage/bulk-act';
import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { plural } from '~/i18n/plural';
import { paths } from '~/paths';
import { Button } from '~/ui/button';
import { FieldFrame, idOf } from '~/ui/field-frame';
import { useWording } from '../vocabulary/wording-context';
import type { StaffChoice } from './queue-line';

export interface TriageBulkBarProps {
  /** Its id: the boxes of the list name it. */
  id: string;
  /** The view as its address says it, for "the whole view". */
  view: string;
  total: number;
  staff: readonly StaffChoice[];
  back: string;
}

/** What to do with the ideas that were ticked. Nothing happens before it was looked at. */
export function TriageBulkBar({ id, view, total, staff, back }: TriageBulkBarProps) {
  const { locale, words } = useI18n();
  const text = words.triageQueue.bulk;
  return (
    <form
      id={id}
      method="post"
      action={paths.triageMany()}
      className="card no-print mt-6"
      aria-labelledby="bulk-title"
      data-keeps-ticks=""
    >
      <h2 id="bulk-title" className="mb-3 text-xl">
        {text.title}
      </h2>
      <input type="hidden" name="vue" value={view} />
      <input type="hidden" name="retour" value={back} />
      <label className="choice mb-4">
        <input type="checkbox" name="tout" value="oui" />
        <span className="choice-label">{plural(locale, text.everything, total)}</span>
      </label>
      <FieldFrame texts={{ name: 'geste', label: text.act, hint: text.actHint }}>
        <select
          className="input input-full"
          id={idOf('geste')}
          name="geste"
          aria-describedby={`${idOf('geste')}-hint`}
        >
          <ActChoices staff={staff} />
        </select>
      </FieldFrame>
      <p className="actions">
        <Button>{text.look}</Button>
        <Button
          look="secondary"
          name="intent"
          value={slugOfAct({ kind: 'merged' })}
          data-key={words.triageQueue.keys.group}
        >
          {text.group}
        </Button>
      </p>
      <script type="module" src="/enhance/keep-ticks.js" />
    </form>
  );
}

function ActChoices({ staff }: { staff: readonly StaffChoice[] }) {
  const { locale, words } = useI18n();
  const { bulk: text, assign } = words.triageQueue;
  const columns = useWording().columns.filter(({ isRetired }) => !isRetired);
  // Columns that some idea may be moved to without a decision.
  const moves = columns.filter((to) =>
    columns.some((from) => from.slug !== to.slug && isDirectMove(from.slug, to.slug)),
  );
  return (
    <>
      <option value={slugOfAct({ kind: 'taken' })}>{text.acts.taken}</option>
      <option value={slugOfAct({ kind: 'released' })}>{text.acts.released}</option>
      <option value={slugOfAct({ kind: 'declined' })}>{text.acts.declined}</option>
      <optgroup label={text.give}>
        {staff
          .filter(({ isStaff }) => isStaff)
          .map(({ id, name, held }) => (
            <option key={id} value={slugOfAct({ kind: 'assigned', to: id })}>
              {fill(assign.holder, { name, held: plural(locale, assign.held, held) })}
            </option>
          ))}
      </optgroup>
      <optgroup label={text.move}>
        {moves.map(({ slug, name }) => (
          <option key={slug} value={slugOfAct({ kind: 'moved', column: slug })}>
            {name}
          </option>
        ))}
      </optgroup>
    </>
  );
}
