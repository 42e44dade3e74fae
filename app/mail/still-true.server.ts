import { stillAddressed } from '~/domain/messages/campaigns/still-addressed.server';
import { selectNoticed } from '~db/queries/due-notices';
import type { MessageRoom } from './message-room.server';

/**
 * False for a reminder of what does not take place so any more, thanks for what never did, or a message to people of
 * whom none fits its audience any more: it is taken back rather than sent. Everything else is true whenever it leaves.
 */
export async function isStillTrue({ ctx, row }: MessageRoom): Promise<boolean> {
  if (row.kind === 'campaign') return (await stillAddressed(ctx, row)).length > 0;
  if (row.kind !== 'reminder' && row.kind !== 'thanks') return true;
  const found = row.registrationId ? await selectNoticed(ctx.db, row.registrationId) : undefined;
  if (found?.status !== 'confirmed' || found.erasedAt || found.switchStatus !== 'published') return false;
  if (row.kind === 'thanks') return true;
  return ctx.now < found.startsAt && row.details.startsAt === found.startsAt.toISOString();
}
