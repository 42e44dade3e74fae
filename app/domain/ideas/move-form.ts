import { MOST_IDEAS_AT_ONCE, type Move } from './board';
import { isBoardColumn, isIdeaNumber } from './idea';

type Fields = { get(name: string): unknown };

/** A rank as the database keeps it; longer or other ones are nobody's. */
const RANK = /^[0-9A-Za-z]{1,200}$/;

/** Stands for the end of a column: no rank is as far down. */
export const BELOW_ALL = 'z'.repeat(60);

/** A move as a form or the board's script sends it; undefined where a part is missing or is not what it should be. */
function readMove(form: Fields): Move | undefined {
  const idea = Number(form.get('idea'));
  const column = form.get('column');
  const after = readAfter(form.get('after'));
  const expectedVersion = Number(form.get('expectedVersion'));
  const rank = form.get('rank') ?? undefined;
  if (!isIdeaNumber(idea) || !isBoardColumn(column) || !isIdeaNumber(expectedVersion)) return undefined;
  if (after === undefined || (rank !== undefined && !isRank(rank))) return undefined;
  return { idea, column, after, expectedVersion, ...(rank === undefined ? {} : { rank }) };
}

/** Several moves: a list in the field "moves", or one move in fields of its own. Each idea moves once. */
export function readMoves(form: Fields): Move[] | undefined {
  const list = form.get('moves');
  if (typeof list !== 'string') {
    const move = readMove(form);
    return move && [move];
  }
  const moves = listOf(list).map((entry) => readMove({ get: (name) => entry[name] }));
  const read = moves.filter((move) => move !== undefined);
  const ideas = new Set(read.map(({ idea }) => idea));
  const isWhole = read.length > 0 && read.length === moves.length && ideas.size === moves.length;
  return isWhole && moves.length <= MOST_IDEAS_AT_ONCE ? read : undefined;
}

/** '' is the top of the column; undefined is no place at all. */
export function readAfter(typed: unknown): number | null | undefined {
  if (typed === '' || typed === null || typed === undefined) return null;
  const after = Number(typed);
  return isIdeaNumber(after) ? after : undefined;
}

export function isRank(value: unknown): value is string {
  return typeof value === 'string' && RANK.test(value);
}

function listOf(text: string): Record<string, unknown>[] {
  try {
    const list: unknown = JSON.parse(text);
    return Array.isArray(list) && list.every((entry) => typeof entry === 'object' && entry) ? list : [];
  } catch {
    return [];
  }
}
