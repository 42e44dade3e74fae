import type { Board } from '~/domain/ideas/board';
import { columnName } from '~/domain/vocabulary/vocabulary';
import { useI18n } from '~/i18n/i18n-context';
import { useWording } from '../vocabulary/wording-context';

/** On a small screen columns stand below one another: the way to each, with how many ideas it holds. */
export function BoardJumps({ board }: { board: Board }) {
  const { words } = useI18n();
  const wording = useWording();
  return (
    <nav className="board-jumps" aria-label={words.board.jump}>
      <ul>
        {board.columns.map(({ column, count }) => (
          <li key={column}>
            <a href={`#colonne-${column}`}>
              {columnName(wording, column)} <span className="board-jump-count">{count}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
