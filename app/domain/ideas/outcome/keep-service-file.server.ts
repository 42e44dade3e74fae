import { inTransaction } from '~db/in-transaction';
import { deleteIdeaFile, putIdeaFile } from '~db/queries/idea-files';
import { updateIdea } from '~db/queries/ideas';
import type { Ctx } from '../../context';
import { recordHistory } from '../../history/record-history.server';
import { can } from '../../people/can';
import { ok, type Result, refused } from '../../result';
import { kindOfColumn } from '../idea';
import { type HoldRefusal, holdOutcome } from './hold-outcome.server';
import { MOST_FILE_BYTES, readServiceFile } from './read-service-file.server';

type Wanted = { idea: number; expectedVersion: number };
type FileRefusal = HoldRefusal | 'no-service' | 'file-missing' | 'file-too-big' | 'file-unknown';

/** Keeps the file that a service comes with, in the place of the one before. Looked at before anything is held. */
export async function keepServiceFile(
  ctx: Ctx,
  wanted: Wanted & { file: { name: string; bytes: Uint8Array } | undefined },
): Promise<Result<{ version: number }, FileRefusal>> {
  if (!can(ctx.viewer, 'follow-outcome', { hubId: ctx.hub.id })) return refused('not-allowed');
  if (!wanted.file) return refused('file-missing');
  if (wanted.file.bytes.byteLength > MOST_FILE_BYTES) return refused('file-too-big');
  const file = await readServiceFile(wanted.file);
  if (!file) return refused('file-unknown');
  return inTransaction(ctx.db, async (trx) => {
    const held = await holdOutcome(trx, ctx, wanted);
    if (!held.ok) return held;
    const { id: ideaId, switchEventId, boardColumn } = held.value;
    if (kindOfColumn(boardColumn) !== 'service') return refused('no-service');
    await putIdeaFile(trx, {
      ...file,
      ideaId,
      hubId: ctx.hub.id,
      createdBy: ctx.viewer.kind === 'staff' ? ctx.viewer.userId : null,
      createdAt: ctx.now,
    });
    await recordHistory(trx, ctx, [{ subject: 'idea', subjectId: ideaId, switchEventId, act: 'file-added' }]);
    return ok({ version: await updateIdea(trx, ideaId, {}) });
  });
}

/** Forgets the file for good. Doing it twice changes nothing. */
export function removeServiceFile(
  ctx: Ctx,
  wanted: Wanted,
): Promise<Result<{ version: number }, HoldRefusal>> {
  return inTransaction(ctx.db, async (trx) => {
    const held = await holdOutcome(trx, ctx, wanted);
    if (!held.ok) return held;
    const { id, switchEventId, version } = held.value;
    if (!(await deleteIdeaFile(trx, id))) return ok({ version });
    await recordHistory(trx, ctx, [{ subject: 'idea', subjectId: id, switchEventId, act: 'file-removed' }]);
    return ok({ version: await updateIdea(trx, id, {}) });
  });
}
