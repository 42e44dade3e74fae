import type { PaperPicture } from '~/documents/paper-document';
import type { Ctx } from '~/domain/context';
import { photoBytes, photosOf } from '~/domain/photos/read-photos.server';
import type { SwitchEvent } from '~/domain/switches/switch-event';

/** The photos of a Switch as a document shows them, each with what it shows in words. */
export async function photoBlocks(ctx: Ctx, event: SwitchEvent): Promise<PaperPicture[]> {
  const blocks: PaperPicture[] = [];
  for (const { id, caption } of await photosOf(ctx, event)) {
    const bytes = await photoBytes(ctx, event, id);
    if (bytes) blocks.push({ kind: 'picture', bytes, caption });
  }
  return blocks;
}
