import type { Move } from '~/domain/ideas/board';
import { type BoardColumn, isBoardColumn } from '~/domain/ideas/idea';
import type { Moved } from '~/domain/ideas/keep-board';
import { paths } from '~/paths';

const FORBIDDEN = 403;

/** Why one idea stays where it is. */
export interface Kept {
  idea: number;
  reason: 'stale' | 'neighbour-moved' | 'needs-decision' | 'column-retired' | 'not-found';
  /** Of a stale one: who changed it since, and where it is now. */
  who: string;
  where: BoardColumn | null;
}

/** How moves ended, as the server says or as it seems from here. */
export type MoveAnswer = { kind: 'done'; moved: Moved[]; refused: Kept[] } | { kind: 'forbidden' | 'failed' };

export async function postMoves(moves: readonly Move[]): Promise<MoveAnswer> {
  const body = new URLSearchParams({ moves: JSON.stringify(moves) });
  try {
    const answer = await fetch(paths.boardData(), { method: 'POST', body });
    if (answer.status === FORBIDDEN) return { kind: 'forbidden' };
    const told = await answer.json();
    if (Array.isArray(told.moved) && Array.isArray(told.refused))
      return { kind: 'done', moved: told.moved, refused: told.refused.map(keptOf) };
  } catch {
    // Offline, or cut in the middle: the board is read again and shows what is true.
  }
  return { kind: 'failed' };
}

function keptOf(told: {
  idea: number;
  reason: Kept['reason'];
  facts?: { who?: string; where?: unknown };
}): Kept {
  const { idea, reason, facts = {} } = told;
  return { idea, reason, who: facts.who ?? '', where: isBoardColumn(facts.where) ? facts.where : null };
}
