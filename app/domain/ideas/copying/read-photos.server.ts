import {
  countIdeaPhotos,
  type IdeaPhotoRow,
  selectHandledPhotos,
  selectIdeaPhoto,
  selectIdeaPhotoBytes,
} from '~db/queries/idea-photos';
import type { Ctx } from '../../context';
import { can } from '../../people/can';
import { turnPicture } from '../../pictures/turn-picture.server';
import type { SwitchEvent } from '../../switches/switch-event';
import { thingOfSwitch } from '../../switches/thing-of-switch';
import { isUuid } from '../../uuid';

const MOST_SHOWN = 30;

/** How much is to be copied and what was done last; undefined for whoever does not work on this Switch. */
export async function photoQueue(ctx: Ctx, event: SwitchEvent) {
  if (!maySee(ctx, event)) return undefined;
  const counts = await countIdeaPhotos(ctx.db, event.id, ctx.now);
  return { counts, handled: await selectHandledPhotos(ctx.db, event.id, MOST_SHOWN) };
}

/** One photo, and whether it is this viewer's to copy now. */
export async function photoToCopy(
  ctx: Ctx,
  event: SwitchEvent,
  id: string,
): Promise<(IdeaPhotoRow & { isMine: boolean; isTaken: boolean }) | undefined> {
  if (!maySee(ctx, event) || !isUuid(id)) return undefined;
  const photo = await selectIdeaPhoto(ctx.db, event.id, id);
  if (!photo) return undefined;
  const isClaimed = photo.claimedUntil !== null && photo.claimedUntil > ctx.now;
  const isMine = isClaimed && ctx.viewer.kind === 'staff' && photo.claimedBy === ctx.viewer.userId;
  return { ...photo, isMine, isTaken: isClaimed && !isMine };
}

/** The picture itself, as its readers turned it: JPEG. For the team of its Switch only. */
export async function photoToCopyBytes(
  ctx: Ctx,
  event: SwitchEvent,
  id: string,
): Promise<Buffer | undefined> {
  if (!maySee(ctx, event) || !isUuid(id)) return undefined;
  const found = await selectIdeaPhotoBytes(ctx.db, event.id, id);
  return found && turnPicture(found.bytes, found.turn);
}

function maySee({ viewer }: Ctx, event: SwitchEvent): boolean {
  return can(viewer, 'copy-cards', thingOfSwitch(event));
}
