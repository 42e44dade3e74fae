import { inTransaction, type Trx } from '~db/in-transaction';
import {
  hasAttendance,
  isNextReminderDue,
  markNoticeDone,
  selectConfirmedPeople,
  selectPresentPeople,
  takeDueNotice,
} from '~db/queries/due-notices';
import type { Ctx } from '../context';
import { recordHistory } from '../history/record-history.server';
import { type OwedMessage, oweMessages } from '../messages/owe-message.server';
import { recipient } from '../registrations/owe-registration-messages.server';

type Due = NonNullable<Awaited<ReturnType<typeof takeDueNotice>>>;
type Person = Awaited<ReturnType<typeof selectConfirmedPeople>>[number];

const DAY_MS = 24 * 3_600_000;
/** Later than that nobody waits for thanks any more. */
const THANKS_HOLD_MS = 14 * DAY_MS;

/**
 * Owes the messages of one notice and marks it done, in one transaction: however many processes look, once. One that
 * comes too late to be useful is done with nobody told.
 * @returns how many people are told; undefined where there was nothing to do
 */
export function giveNotice(ctx: Ctx, id: string): Promise<number | undefined> {
  return inTransaction(ctx.db, async (trx) => {
    const due = await takeDueNotice(trx, id, ctx.now);
    if (!due) return undefined;
    const owed = (await isUseful(trx, due, ctx.now)) ? await owedFor(trx, due) : [];
    await oweMessages(trx, ctx, owed);
    await markNoticeDone(trx, id, ctx.now, owed.length);
    const { switchEventId, kind, days } = due;
    await recordHistory(trx, ctx, [
      {
        subject: 'switch_event',
        subjectId: switchEventId,
        switchEventId,
        act: kind === 'reminder' ? 'reminded' : 'thanked',
        after: { days, people: owed.length },
      },
    ]);
    return owed.length;
  });
}

/** A reminder helps until the next one is due or the Switch begins, thanks for some days. */
async function isUseful(trx: Trx, due: Due, now: Date): Promise<boolean> {
  if (due.kind === 'thanks') return now.getTime() < due.dueAt.getTime() + THANKS_HOLD_MS;
  return now < due.startsAt && !(await isNextReminderDue(trx, due, now));
}

async function owedFor(trx: Trx, due: Due): Promise<OwedMessage[]> {
  const { switchEventId, kind } = due;
  const owe = (person: Person, details: Record<string, unknown>): OwedMessage => ({
    kind,
    to: recipient(person),
    switchEventId,
    registrationId: person.id,
    details,
  });
  if (kind === 'reminder') {
    const startsAt = due.startsAt.toISOString();
    return (await selectConfirmedPeople(trx, switchEventId)).map((person) => owe(person, { startsAt }));
  }
  const isKnown = await hasAttendance(trx, switchEventId);
  const people = await (isKnown ? selectPresentPeople : selectConfirmedPeople)(trx, switchEventId);
  // Nobody is phoned to be thanked.
  return people
    .filter(({ contact, emailRefusedAt }) => contact === 'email' && !emailRefusedAt)
    .map((person) => owe(person, { wasSeen: isKnown }));
}
