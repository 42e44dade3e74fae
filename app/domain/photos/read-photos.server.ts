import { selectPhotoBytes, selectPhotos } from '~db/queries/photos';
import type { Ctx } from '../context';
import { can } from '../people/can';
import type { SwitchEvent } from '../switches/switch-event';
import { thingOfSwitch } from '../switches/thing-of-switch';
import { isUuid } from '../uuid';
import type { SwitchPhoto } from './switch-photo';

/** The photos of a Switch for whoever may see them: its team, and everybody once its report is published. */
export async function photosOf(ctx: Ctx, event: SwitchEvent): Promise<SwitchPhoto[]> {
  return maySee(ctx, event) ? selectPhotos(ctx.db, event.id) : [];
}

/** The picture itself, JPEG; undefined where there is none that this viewer may see. */
export async function photoBytes(ctx: Ctx, event: SwitchEvent, id: string): Promise<Buffer | undefined> {
  return maySee(ctx, event) && isUuid(id) ? selectPhotoBytes(ctx.db, event.id, id) : undefined;
}

function maySee({ viewer }: Ctx, event: SwitchEvent): boolean {
  return event.reportedAt !== null || can(viewer, 'edit-switch', thingOfSwitch(event));
}
