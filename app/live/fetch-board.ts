import { type Board, type BoardChanges, type BoardColumnPage, COLUMN_LIMIT } from '~/domain/ideas/board';
import type { ColumnLimits } from '~/domain/ideas/board-filters';
import type { BoardColumn } from '~/domain/ideas/idea';
import { paths } from '~/paths';

/** What some ideas are now. Whoever hears of one change asks in the same words, so one answer is kept for all. */
export function fetchChanges(query: string, numbers: readonly number[]): Promise<BoardChanges> {
  const sorted = [...numbers].sort((a, b) => a - b);
  return ask(query, { idees: sorted.join('.') });
}

/** The next cards of a column. */
export function fetchColumn(
  query: string,
  column: BoardColumn,
  page: { after: string | null; limit: number },
): Promise<BoardColumnPage> {
  const after = page.after === null ? {} : { apres: page.after };
  return ask(query, { colonne: column, ...after, combien: String(page.limit) });
}

/** The whole board, each column as long as it is loaded: very long ones in several answers. */
export async function fetchBoard(query: string, lengths: ColumnLimits): Promise<Board> {
  const limits = Object.entries(lengths).map(([column, length]) => [
    column,
    String(Math.min(length ?? 0, COLUMN_LIMIT)),
  ]);
  const board = await ask<Board>(query, Object.fromEntries(limits));
  const columns: BoardColumnPage[] = [];
  for (const page of board.columns) columns.push(await lengthen(query, page, lengths[page.column] ?? 0));
  return { columns };
}

async function lengthen(query: string, first: BoardColumnPage, length: number): Promise<BoardColumnPage> {
  let page = first;
  while (page.until !== null && page.cards.length < length) {
    const limit = Math.min(length - page.cards.length, COLUMN_LIMIT);
    const next = await fetchColumn(query, page.column, { after: page.until, limit });
    page = { ...next, cards: [...page.cards, ...next.cards] };
  }
  return page;
}

async function ask<Answer>(query: string, more: Record<string, string>): Promise<Answer> {
  const asked = new URLSearchParams(query);
  for (const [name, value] of Object.entries(more)) asked.set(name, value);
  const answer = await fetch(`${paths.boardData()}?${asked}`);
  if (!answer.ok) throw new Error(`board ${answer.status}`);
  return answer.json();
}
