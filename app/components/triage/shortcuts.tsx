import { useI18n } from '~/i18n/i18n-context';

type Key = keyof ReturnType<typeof useI18n>['words']['triageQueue']['keys'];

/**
 * The keys of the queue, in a dialog that also turns them off (WCAG 2.1.4). A key does what the element that bears
 * it in data-key does: without the script there is neither dialog nor key, and everything is a link or a form.
 */
export function Shortcuts({ keys }: { keys: readonly Key[] }) {
  const { shortcuts: text, keys: letters, actions, assign, acts, bulk } = useI18n().words.triageQueue;
  const names: Record<Key, string> = {
    next: actions.next,
    previous: actions.previous,
    classify: actions.classify,
    decline: actions.decline,
    assign: assign.to,
    take: assign.take,
    ask: actions.ask,
    merge: actions.merge,
    group: bulk.group,
    back: bulk.back,
    note: actions.note,
    find: actions.find,
    pick: actions.pick,
    undo: acts.undo,
    help: text.help,
  };
  return (
    <>
      <button
        type="button"
        hidden
        className="button button-quiet"
        data-opens="shortcuts"
        data-key={letters.help}
      >
        {text.open}
      </button>
      <dialog id="shortcuts" className="shortcuts" aria-labelledby="shortcuts-title">
        <h2 id="shortcuts-title">{text.title}</h2>
        <p>{text.text}</p>
        <dl>
          {keys.map((key) => (
            <div key={key}>
              <dt>
                <kbd>{letters[key].toUpperCase()}</kbd>
              </dt>
              <dd>{names[key]}</dd>
            </div>
          ))}
        </dl>
        <label className="choice">
          <input type="checkbox" data-shortcuts-on="" />
          <span className="choice-label">{text.use}</span>
        </label>
        <form method="dialog">
          <button type="submit" className="button button-secondary">
            {text.close}
          </button>
        </form>
      </dialog>
      <script type="module" src="/enhance/shortcuts.js" />
    </>
  );
}
