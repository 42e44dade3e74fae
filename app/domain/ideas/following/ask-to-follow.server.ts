import { inTransaction } from '~db/in-transaction';
import { insertFollow, markAsked, takeFollower } from '~db/queries/idea-followers';
import { selectPublicIdea } from '~db/queries/ideas';
import type { Ctx } from '../../context';
import { oweMessages } from '../../messages/owe-message.server';
import { can } from '../../people/can';
import { ok, type Result, refused } from '../../result';
import { isIdeaNumber } from '../idea';

/** One idea by its number, or the ideas of a zone; neither is all of the hub. */
export type WhatToFollow = { idea: number } | { zoneId: string } | { hub: true };

/**
 * Notes that somebody wants to hear of ideas at an address, and owes it one letter that asks to confirm. Until that is
 * answered, or forgotten after 48 hours, nothing more is written to it. The answer never says what was known.
 */
export async function askToFollow(
  ctx: Ctx,
  { email, what }: { email: string; what: WhatToFollow },
): Promise<Result<null, 'not-allowed' | 'not-found'>> {
  if (!can(ctx.viewer, 'comment-idea', { hubId: ctx.hub.id, isPublic: true })) return refused('not-allowed');
  const thing = await thingOf(ctx, what);
  if (!thing) return refused('not-found');
  const { timeZone, ...follow } = thing;
  return inTransaction(ctx.db, async (trx) => {
    const row = { hubId: ctx.hub.id, createdAt: ctx.now };
    const follower = await takeFollower(trx, { ...row, email, locale: ctx.locale, timeZone });
    const waits = await insertFollow(trx, { ...row, ...follow, followerId: follower.id });
    if (!waits || follower.askedAt !== null) return ok(null);
    await markAsked(trx, follower.id, ctx.now);
    await oweMessages(trx, ctx, [
      {
        kind: 'follow-asked',
        to: { contact: 'email', email, name: '', locale: follower.locale },
        followerId: follower.id,
      },
    ]);
    return ok(null);
  });
}

async function thingOf(ctx: Ctx, what: WhatToFollow) {
  if ('idea' in what) {
    const idea = isIdeaNumber(what.idea) ? await selectPublicIdea(ctx.db, ctx.hub.id, what.idea) : undefined;
    return idea && { ideaId: idea.id, zoneId: null, timeZone: idea.timeZone };
  }
  if ('hub' in what) return { ideaId: null, zoneId: null, timeZone: ctx.hub.timeZone };
  const zone = ctx.hub.zones.find(({ id }) => id === what.zoneId);
  return zone && { ideaId: null, zoneId: zone.id, timeZone: zone.timeZone };
}
