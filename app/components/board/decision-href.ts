import { movesTo, type Place } from '~/domain/ideas/arrange';
import type { Board } from '~/domain/ideas/board';
import { paths } from '~/paths';

/** The page where a decision is written, with the column and the place that were chosen. */
export function decisionHref(board: Board, number: number, to: Place): string {
  const after = movesTo(board, [number], to)[0]?.after ?? null;
  const query = new URLSearchParams({ vers: to.column, apres: after === null ? '' : String(after) });
  return `${paths.triageIdea(number)}?${query}`;
}
