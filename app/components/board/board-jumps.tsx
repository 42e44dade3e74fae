import type { Board } from '~/domain/ideas/board';
import { useI18n } from '~/i18n/i18n-context';

/** On a small screen columns stand below one another: the way to each, with how many ideas it holds. */
export function BoardJumps({ board }: { board: Board }) {
  const { words } = useI18n();
  const { columns, jump } = words.board;
  return (
    <nav className="board-jumps" aria-label={jump}>
      <ul>
        {board.columns.map(({ column, count }) => (
          <li key={column}>
            <a href={`#colonne-${column}`}>
              {columns[column]} <span className="board-jump-count">{count}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
