import type { Move } from './board';
import { isBoardColumn, isIdeaNumber } from './idea';

/** A move as a form or the board's script sends it; undefined where a part is missing or is not what it should be. */
export function readMove(form: { get(name: string): unknown }): Move | undefined {
  const idea = Number(form.get('idea'));
  const column = form.get('column');
  const after = readAfter(form.get('after'));
  const expectedVersion = Number(form.get('expectedVersion'));
  if (!isIdeaNumber(idea) || !isBoardColumn(column) || !isIdeaNumber(expectedVersion)) return undefined;
  return after === undefined ? undefined : { idea, column, after, expectedVersion };
}

/** '' is the top of the column; undefined is no place at all. */
export function readAfter(typed: unknown): number | null | undefined {
  if (typed === '' || typed === null) return null;
  const after = Number(typed);
  return isIdeaNumber(after) ? after : undefined;
}
