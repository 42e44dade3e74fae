import { inTransaction } from '~db/in-transaction';
import { lockSwitch } from '~db/lock';
import { selectUncalled, type UnansweredRow } from '~db/queries/postponing';
import type { Ctx } from '../../context';
import { recordHistory } from '../../history/record-history.server';
import { oweMessages, type Recipient } from '../../messages/owe-message.server';
import { readSwitchById } from '../read-switch.server';
import { callDueAt } from './call-due-at';

/**
 * Puts whoever was asked by e-mail, and has not said whether they keep their place, on the list of people to call:
 * once for each question, whichever process does it. Does nothing before it is time.
 * @returns how many
 */
export function callUnanswered(ctx: Ctx, switchEventId: string): Promise<number> {
  return inTransaction(ctx.db, async (trx) => {
    await lockSwitch(trx, switchEventId);
    const event = await readSwitchById({ ...ctx, db: trx }, switchEventId);
    if (event?.status !== 'published' || !event.postponedAt || event.startsAt <= ctx.now) return 0;
    if (callDueAt(event.postponedAt, event.startsAt) > ctx.now) return 0;
    const people = await selectUncalled(trx, switchEventId);
    if (people.length === 0) return 0;
    await oweMessages(
      trx,
      ctx,
      people.map((person) => ({
        kind: 'postpone-unanswered' as const,
        to: bySpeaking(person),
        switchEventId,
        registrationId: person.id,
      })),
    );
    await recordHistory(trx, ctx, [
      {
        subject: 'switch_event',
        subjectId: switchEventId,
        switchEventId,
        act: 'unanswered-to-call',
        after: { people: people.length },
      },
    ]);
    return people.length;
  });
}

/** By the number that is known, theirs or of whoever accompanies them; else through whoever meets them. */
function bySpeaking({ firstName, lastName, locale, phone, companionPhone }: UnansweredRow): Recipient {
  const name = `${firstName} ${lastName}`;
  const number = phone ?? companionPhone;
  return number ? { name, locale, contact: 'phone', phone: number } : { name, locale, contact: 'none' };
}
