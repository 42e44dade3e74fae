import { inTransaction } from '~db/in-transaction';
import { claimDigest, selectNews } from '~db/queries/idea-digests';
import type { Ctx } from '../../context';
import { oweMessages } from '../../messages/owe-message.server';

/** A letter is read in one go: what is beyond that is counted. */
const DIGEST_LINES = 20;

/**
 * Makes the digest of a month for one follower, once over all processes. Where nothing is new no letter is owed, and the
 * month is over for them all the same.
 * @returns whether a letter is owed
 */
export function giveDigest(ctx: Ctx, followerId: string): Promise<boolean> {
  return inTransaction(ctx.db, async (trx) => {
    const mine = await claimDigest(trx, followerId, ctx.now);
    if (!mine) return false;
    const news = await selectNews(trx, mine.id, { since: mine.since, until: ctx.now });
    if (news.length === 0) return false;
    await oweMessages(trx, ctx, [
      {
        kind: 'follow-digest',
        to: { contact: 'email', email: mine.email, name: '', locale: mine.locale },
        followerId: mine.id,
        details: { news: news.slice(0, DIGEST_LINES), more: Math.max(0, news.length - DIGEST_LINES) },
      },
    ]);
    return true;
  });
}
