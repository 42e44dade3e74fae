import type { Trx } from '~db/in-transaction';
import { updateDecision } from '~db/queries/idea-decisions';
import { type LockedIdea, lockIdeasById } from '~db/queries/ideas-locked';
import { lockBoardColumn } from '~db/queries/ideas-ranks';
import { type ItemToUndo, replaceRank, restoreIdeas } from '~db/queries/triage-acts';
import type { Ctx } from '../context';
import { recordHistory } from '../history/record-history.server';
import { isBoardColumn } from '../ideas/idea';
import { freeRanks } from './free-ranks.server';

/** Columns before rows, each in one order: as whatever else writes on the board does. */
export async function lockPlaces(trx: Trx, hubId: string, items: readonly ItemToUndo[]) {
  const columns = [...new Set(items.map(({ column }) => column))].filter(isBoardColumn).sort();
  for (const column of columns) await lockBoardColumn(trx, hubId, column);
  const ids = items.map(({ ideaId }) => ideaId);
  return new Map((await lockIdeasById(trx, hubId, ids)).map((idea) => [idea.id, idea]));
}

/** Makes these ideas of an act what they were, each in its place; what was only prepared is withdrawn. */
export async function putBack(
  trx: Trx,
  ctx: Ctx,
  act: { id: string; kind: string },
  { back, ideas }: { back: readonly ItemToUndo[]; ideas: ReadonlyMap<string, LockedIdea> },
): Promise<void> {
  if (back.length === 0) return;
  const written = back.filter(({ decisionId }) => decisionId === null);
  const places = written.flatMap(({ ideaId, column, rank }) =>
    isBoardColumn(column) ? [{ ideaId, column, rank }] : [],
  );
  for (const { ideaId, rank } of await freeRanks(trx, ctx.hub.id, places))
    await replaceRank(trx, { actId: act.id, ideaId, rank });
  await restoreIdeas(
    trx,
    act.id,
    written.map(({ ideaId }) => ideaId),
  );
  for (const { decisionId } of back)
    if (decisionId !== null) await updateDecision(trx, decisionId, { withdrawnAt: ctx.now });
  await recordHistory(
    trx,
    ctx,
    back.map(({ ideaId, column, decisionId }) => ({
      subject: 'idea',
      subjectId: ideaId,
      switchEventId: ideas.get(ideaId)?.switchEventId ?? null,
      act: 'undone',
      before: { column: ideas.get(ideaId)?.boardColumn },
      after: { column: decisionId === null ? column : ideas.get(ideaId)?.boardColumn, undone: act.kind },
    })),
  );
}
