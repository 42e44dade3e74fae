import type { Move } from '~/domain/ideas/board';
import { type BoardColumn, isBoardColumn } from '~/domain/ideas/idea';
import { paths } from '~/paths';

export type MoveAnswer =
  | { kind: 'moved'; version: number }
  | { kind: 'stale'; who: string; where: BoardColumn }
  | { kind: 'neighbour' | 'forbidden' | 'failed' };

const CONFLICT = 409;
const FORBIDDEN = 403;

/** Asks for a move; a lost network is an answer like another. */
export async function postMove(move: Move): Promise<MoveAnswer> {
  const { idea, column, after, expectedVersion } = move;
  const body = new URLSearchParams({
    idea: String(idea),
    column,
    after: after === null ? '' : String(after),
    expectedVersion: String(expectedVersion),
  });
  try {
    const answer = await fetch(paths.boardData(), { method: 'POST', body });
    if (answer.status === FORBIDDEN) return { kind: 'forbidden' };
    if (answer.ok || answer.status === CONFLICT) return understand(await answer.json());
  } catch {
    // Offline, or cut in the middle: the board is read again and shows what is true.
  }
  return { kind: 'failed' };
}

function understand(told: { reason?: string; who?: string; where?: unknown; version?: number }): MoveAnswer {
  if (told.reason === undefined && told.version !== undefined)
    return { kind: 'moved', version: told.version };
  if (told.reason === 'stale' && isBoardColumn(told.where))
    return { kind: 'stale', who: told.who ?? '', where: told.where };
  return { kind: told.reason === 'neighbour-moved' ? 'neighbour' : 'failed' };
}
