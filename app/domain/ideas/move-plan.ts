import type { BoardChanges, Move } from './board';
import { type BoardColumn, isBoardColumn, isDirectMove, isIdeaNumber } from './idea';
import { BELOW_ALL, isRank } from './move-form';

/** Several ideas that somebody wants elsewhere, as the list's form sends them. */
export interface MoveWish {
  ideas: { number: number; version: number }[];
  column: BoardColumn;
  place: 'top' | 'bottom' | { below: number };
}

export type PlannedCard = BoardChanges['cards'][number];

/** What the confirmation says: which go, and which stay and why. */
export interface MovePlan {
  column: BoardColumn;
  moves: Move[];
  go: PlannedCard[];
  needDecision: PlannedCard[];
  changed: PlannedCard[];
}

/** "idee=12.3&idee=15.1&vers=service_ready&place=haut"; undefined where no move is asked for. */
export function readMoveWish(query: URLSearchParams): MoveWish | undefined {
  const ideas = query.getAll('idee').flatMap((text) => {
    const [number = 0, version = 0] = text.split('.').map(Number);
    return isIdeaNumber(number) && isIdeaNumber(version) ? [{ number, version }] : [];
  });
  const column = query.get('vers');
  if (ideas.length === 0 || !isBoardColumn(column)) return undefined;
  const below = Number(query.get('sous'));
  const named = query.get('place');
  if (named === 'sous' && isIdeaNumber(below)) return { ideas, column, place: { below } };
  return { ideas, column, place: named === 'bas' ? 'bottom' : 'top' };
}

/** Sorts the wish by what the ideas are now: `found` are those that are on the board. */
export function planMoves({ ideas, column, place }: MoveWish, found: readonly PlannedCard[]): MovePlan {
  const cards = ideas.flatMap(({ number, version }) => {
    const card = found.find((one) => one.number === number);
    return card ? [{ card, version }] : [];
  });
  const same = cards.filter(({ card, version }) => card.version === version).map(({ card }) => card);
  const go = same.filter((card) => isDirectMove(card.column, column));
  return {
    column,
    go,
    moves: go.map(({ number, version }, at) => ({
      idea: number,
      column,
      expectedVersion: version,
      ...placed(place, go[at - 1]?.number),
    })),
    needDecision: same.filter((card) => !go.includes(card)),
    changed: cards.filter(({ card, version }) => card.version !== version).map(({ card }) => card),
  };
}

/** Each below the one before it; the first where the wish says. */
function placed(place: MoveWish['place'], before: number | undefined): Pick<Move, 'after' | 'rank'> {
  if (place === 'bottom') return { after: null, rank: BELOW_ALL };
  if (before !== undefined) return { after: before };
  return { after: place === 'top' ? null : place.below };
}

/** "12.3.service_ready.a0V", one for each move back, joined by "~": how the answer's address says what undoes it. */
export function movesBackText(moves: readonly Move[]): string {
  return moves
    .map(({ idea, expectedVersion, column, rank = '' }) => [idea, expectedVersion, column, rank].join('.'))
    .join('~');
}

export function readMovesBack(text: string): Move[] {
  return text.split('~').flatMap((part) => {
    const [idea = '', version = '', column, rank] = part.split('.');
    const isWhole = isIdeaNumber(Number(idea)) && isIdeaNumber(Number(version));
    if (!isWhole || !isBoardColumn(column) || !isRank(rank)) return [];
    return [{ idea: Number(idea), expectedVersion: Number(version), column, after: null, rank }];
  });
}
