import { useI18n } from '~/i18n/i18n-context';
import { plural } from '~/i18n/plural';

/** What can be done with the ideas that are chosen. */
export function BoardPickedBar(props: { count: number; onMove: () => void; onClear: () => void }) {
  const { locale, words } = useI18n();
  const { move, pick } = words.board;
  return (
    <section className="board-picked" aria-label={pick.bar}>
      <p role="status">{plural(locale, pick.count, props.count)}</p>
      <button type="button" className="button button-primary" onClick={props.onMove}>
        {move.button}
      </button>
      <button type="button" className="button button-quiet" onClick={props.onClear}>
        {pick.clear}
      </button>
    </section>
  );
}
