import { inTransaction } from '~db/in-transaction';
import { type DeskNews, markDeskNews, selectMediators } from '~db/queries/desk-news';
import type { Ctx } from '../context';
import { oweMessages } from '../messages/owe-message.server';

/** Owes one e-mail to each mediator of an organization about all that is new, exactly once. @returns how many */
export function oweDeskNews(ctx: Ctx, news: DeskNews): Promise<number> {
  return inTransaction(ctx.db, async (trx) => {
    if (!(await markDeskNews(trx, news))) return 0;
    const mediators = await selectMediators(trx, news.organizationId, ctx.now);
    const details = { count: news.people, organization: news.organization };
    await oweMessages(
      trx,
      ctx,
      mediators.map(({ name, email }) => ({
        kind: 'mediator-news',
        to: { name, locale: 'fr', contact: 'email', email },
        details,
      })),
    );
    return mediators.length;
  });
}
