import { createHash } from 'node:crypto';
import { inTransaction } from '~db/in-transaction';
import { countIdeaPhotos, insertIdeaPhoto } from '~db/queries/idea-photos';
import { selectTables } from '~db/queries/work-tables';
import type { Ctx } from '../../context';
import { recordHistory } from '../../history/record-history.server';
import type { PictureRefusal } from '../../pictures/picture-limits';
import { readPicture } from '../../pictures/read-picture.server';
import { ok, type Result, refused } from '../../result';
import type { SwitchEvent } from '../../switches/switch-event';
import { MOST_TO_COPY } from './idea-photo';
import { mayCopy } from './may-copy';

export type AddPhotoRefusal = PictureRefusal | 'queue-full' | 'forbidden' | 'closed';

/**
 * Puts a photo of a card or a post-it at the end of what is to be copied. The same file sent twice is one.
 * @param bytes undefined where they were too many to be held
 * @param table its number; of no table where there is none such
 */
export async function addIdeaPhoto(
  ctx: Ctx,
  event: SwitchEvent,
  { bytes, table }: { bytes: Uint8Array | undefined; table: number | null },
): Promise<Result<{ isNew: boolean }, AddPhotoRefusal>> {
  const may = mayCopy(ctx, event);
  if (!may.ok) return may;
  if (!bytes) return refused('picture-heavy');
  const digest = createHash('sha256').update(bytes).digest('base64url');
  const picture = await readPicture(bytes);
  if (!picture.ok) return picture;
  return inTransaction(ctx.db, async (trx) => {
    const { waiting } = await countIdeaPhotos(trx, event.id, ctx.now);
    if (waiting >= MOST_TO_COPY) return refused('queue-full', { most: MOST_TO_COPY });
    const found = (await selectTables(trx, event.id)).find(({ number }) => number === table);
    const id = await insertIdeaPhoto(trx, {
      ...picture.value,
      hubId: ctx.hub.id,
      switchEventId: event.id,
      workTableId: found?.id ?? null,
      digest,
      ...{
        reason: null,
        ideaId: null,
        claimedBy: null,
        claimedUntil: null,
        handledBy: null,
        handledAt: null,
      },
      createdBy: may.value.userId,
      createdAt: ctx.now,
    });
    if (!id) return ok({ isNew: false });
    const line = { subject: 'switch_event', subjectId: event.id, switchEventId: event.id } as const;
    await recordHistory(trx, ctx, [{ ...line, act: 'card-photographed' }]);
    return ok({ isNew: true });
  });
}
