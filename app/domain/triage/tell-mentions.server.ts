import { DateTime } from 'luxon';
import { inTransaction } from '~db/in-transaction';
import { type DueDigest, giveBackDigestDay, takeDigestDay, tellMentions } from '~db/queries/idea-notes';
import type { Ctx } from '../context';
import { oweMessages } from '../messages/owe-message.server';

/** In the hub's time: before the working day, for all that was written the day before. */
const DIGEST_HOUR = 8;

/** The latest morning at which e-mails about mentions leave: its day, and its moment. */
export function digestMorning(timeZone: string, now: Date): { day: string; before: Date } {
  const local = DateTime.fromJSDate(now, { zone: timeZone });
  const today = local.set({ hour: DIGEST_HOUR, minute: 0, second: 0, millisecond: 0 });
  const morning = local < today ? today.minus({ days: 1 }) : today;
  return { day: morning.toFormat('yyyy-MM-dd'), before: morning.toJSDate() };
}

/**
 * Owes somebody one e-mail about all notes that mention them, once a day whichever process does it, and none where
 * there is nothing to say. @returns whether one is owed
 */
export function oweMentionDigest(ctx: Ctx, { hubId, userId, name, email }: DueDigest): Promise<boolean> {
  const { day, before } = digestMorning(ctx.hub.timeZone, ctx.now);
  return inTransaction(ctx.db, async (trx) => {
    if (!(await takeDigestDay(trx, { hubId, userId, day }))) return false;
    const ideas = await tellMentions(trx, { hubId, userId, before, at: ctx.now });
    if (ideas.length === 0) {
      // The notes were deleted meanwhile: the day is still theirs.
      await giveBackDigestDay(trx, { hubId, userId, day });
      return false;
    }
    await oweMessages(trx, ctx, [
      { kind: 'team-mentions', to: { name, locale: 'fr', contact: 'email', email }, details: { ideas } },
    ]);
    return true;
  });
}
