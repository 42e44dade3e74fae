import { inTransaction } from '~db/in-transaction';
import type { Ctx, Locale } from '../../context';
import { ok, type Result, refused } from '../../result';
import { oweMessages } from '../owe-message.server';
import { readCampaign } from './campaign-pages.server';

/** Sends a campaign to whoever writes it, once in each language, as if they were registered: nobody's data go along. */
export async function tryCampaign(
  ctx: Ctx,
  id: string,
): Promise<Result<{ email: string }, 'unknown' | 'forbidden'>> {
  const { viewer } = ctx;
  const campaign = await readCampaign(ctx, id);
  if (!campaign) return refused('unknown');
  if (viewer.kind !== 'staff') return refused('forbidden');
  const { name, email } = viewer;
  await inTransaction(ctx.db, (trx) =>
    oweMessages(
      trx,
      ctx,
      (Object.keys(campaign.words) as Locale[]).map((locale) => ({
        kind: 'campaign-test',
        to: { contact: 'email', email, name, locale },
        switchEventId: campaign.event.id,
        details: { words: campaign.words },
      })),
    ),
  );
  return ok({ email });
}
