import { slugOfAct } from '~/domain/registrations/bulk/bulk-act';
import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { plural } from '~/i18n/plural';
import { paths } from '~/paths';
import { Button } from '~/ui/button';
import type { Choice } from '~/ui/choice';
import { FieldFrame, idOf } from '~/ui/field-frame';

export interface BulkBarProps {
  /** Its id: the boxes of the table name it. */
  id: string;
  slug: string;
  /** The filters of the address, for "the whole search". */
  filter: string;
  /** How many the whole search finds. */
  total: number;
  mayCancel: boolean;
  /** Once the Switch is published. */
  mayWrite: boolean;
  /** Empty before the day. */
  sessions: readonly Choice[];
  tables: readonly { id: string; number: number; theme: string }[];
}

/** What to do with those who were ticked in the table. Nothing happens before it was looked at. */
export function BulkBar(props: BulkBarProps) {
  const { id, slug, filter, total, mayWrite } = props;
  const { locale, words } = useI18n();
  const text = words.files.bulk;
  return (
    <form
      id={id}
      method="post"
      action={paths.actOnRegistrations(slug)}
      className="card no-print mt-6"
      aria-labelledby="bulk-title"
    >
      <h2 id="bulk-title" className="mb-3 text-xl">
        {text.title}
      </h2>
      <input type="hidden" name="filtre" value={filter} />
      <label className="choice mb-4">
        <input type="checkbox" name="tout" value="oui" />
        <span className="choice-label">{plural(locale, text.everyone, total)}</span>
      </label>
      <FieldFrame texts={{ name: 'geste', label: text.act, hint: text.actHint }}>
        <select
          className="input input-full"
          id={idOf('geste')}
          name="geste"
          aria-describedby={`${idOf('geste')}-hint`}
        >
          <ActChoices {...props} />
        </select>
      </FieldFrame>
      <div className="actions">
        <Button>{text.look}</Button>
        {mayWrite ? (
          <Button look="secondary" formAction={paths.newCampaign(slug)}>
            {text.write}
          </Button>
        ) : null}
        <Button look="secondary" formAction={paths.labels(slug)}>
          {text.printLabels}
        </Button>
        <Button look="secondary" formAction={paths.badges(slug)}>
          {text.printBadges}
        </Button>
        <Button look="secondary" formAction={paths.slipsOfSwitch(slug)}>
          {words.papers.slips.ticked}
        </Button>
      </div>
      <script type="module" src="/enhance/tick-all.js" />
    </form>
  );
}

function ActChoices({ mayCancel, sessions, tables }: BulkBarProps) {
  const { acts, toTable, toNoTable } = useI18n().words.files.bulk;
  return (
    <>
      {mayCancel ? <option value={slugOfAct({ kind: 'cancel' })}>{acts.cancel}</option> : null}
      {(['present', 'absent'] as const).map((kind) =>
        sessions.length > 0 ? (
          <optgroup key={kind} label={acts[kind]}>
            {sessions.map(({ value, label }) => (
              <option key={value} value={slugOfAct({ kind, sessionId: value })}>
                {label}
              </option>
            ))}
          </optgroup>
        ) : null,
      )}
      {tables.length > 0 ? (
        <optgroup label={acts.table}>
          {tables.map(({ id, number, theme }) => (
            <option key={id} value={slugOfAct({ kind: 'table', tableId: id })}>
              {fill(toTable, { number, theme })}
            </option>
          ))}
          <option value={slugOfAct({ kind: 'table', tableId: null })}>{toNoTable}</option>
        </optgroup>
      ) : null}
    </>
  );
}
