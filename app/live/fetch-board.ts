import type { Board } from '~/domain/ideas/board';
import type { ColumnLimits } from '~/domain/ideas/board-filters';
import { paths } from '~/paths';

/** Reads the board again with the same filters, each column as long as it is shown. */
export async function fetchBoard(
  ask: { query: string; limits: ColumnLimits; lang: string },
  signal: AbortSignal,
): Promise<Board> {
  const query = new URLSearchParams(ask.query);
  query.set('lang', ask.lang);
  for (const [column, limit] of Object.entries(ask.limits)) query.set(column, String(limit));
  const answer = await fetch(`${paths.boardData()}?${query}`, { signal });
  if (!answer.ok) throw new Error(`board ${answer.status}`);
  return answer.json();
}
