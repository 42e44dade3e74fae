import { inTransaction } from '~db/in-transaction';
import { insertPhoto, selectPhotos } from '~db/queries/photos';
import { cleanLine } from '../clean-text';
import type { Ctx } from '../context';
import { recordHistory } from '../history/record-history.server';
import { readPicture } from '../pictures/read-picture.server';
import { ok, type Result, refused } from '../result';
import { holdSwitch } from '../switches/hold-switch.server';
import type { PhotoRefusal } from './photo-refusal';

const MAX_CAPTION = 300;
/** A report shows a day, it is no album. */
const MOST_PHOTOS = 12;

/**
 * Keeps a photo of a Switch for its report, only where whoever sends it says that the people on it agree.
 * @returns its id
 */
export async function addPhoto(
  ctx: Ctx,
  switchEventId: string,
  sent: {
    /** Without its bytes where they were too many. */
    file: { bytes: Uint8Array | undefined } | undefined;
    caption: string;
    hasRights: boolean;
  },
): Promise<Result<string, PhotoRefusal | 'unknown' | 'forbidden'>> {
  const caption = cleanLine(sent.caption);
  if (!sent.file) return refused('photo-missing');
  if (!sent.file.bytes) return refused('picture-heavy');
  if (caption === '') return refused('caption-missing');
  if (caption.length > MAX_CAPTION) return refused('caption-long', { most: MAX_CAPTION });
  if (!sent.hasRights) return refused('rights-missing');
  const picture = await readPicture(sent.file.bytes);
  if (!picture.ok) return picture;
  return inTransaction(ctx.db, async (trx) => {
    const held = await holdSwitch(trx, ctx, switchEventId);
    if (!held.ok) return held;
    if ((await selectPhotos(trx, switchEventId)).length >= MOST_PHOTOS)
      return refused('too-many', { most: MOST_PHOTOS });
    const id = await insertPhoto(trx, {
      ...picture.value,
      hubId: ctx.hub.id,
      switchEventId,
      caption,
      rightsConfirmedAt: ctx.now,
      createdBy: ctx.viewer.kind === 'staff' ? ctx.viewer.userId : null,
      createdAt: ctx.now,
    });
    await recordHistory(trx, ctx, [
      { subject: 'event_report', subjectId: switchEventId, switchEventId, act: 'photo-added' },
    ]);
    return ok(id);
  });
}
