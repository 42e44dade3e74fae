import { moveAttendance } from '~db/queries/attendance';
import { moveMessages, repointMerged } from '~db/queries/registrations-merge';
import { isOwnEmailTaken, type RegistrationRow, selectRegistration } from '~db/queries/registrations-read';
import { updateRegistration } from '~db/queries/registrations-write';
import type { Ctx } from '../../context';
import { recordHistory } from '../../history/record-history.server';
import { ok, type Result, refused } from '../../result';
import { type LockedPeople, withLockedPeople } from '../bulk/with-locked-people.server';
import { promoteWaitlist } from '../seats/promote-waitlist.server';
import { seatPlan } from '../seats/seat-plan';
import type { MergeChoice } from './merge-choice';
import { mergedSeat } from './merged-seat';
import { mergedValues } from './merged-values';

export interface Merging {
  switchEventId: string;
  keptId: string;
  otherId: string;
  choice: MergeChoice;
  /** The versions that the page showed. */
  seen: { kept: number; other: number };
}

export type MergeResult = Result<
  { promoted: string[] },
  'unknown' | 'changed' | 'would-lose-seat' | 'already-registered'
>;

/**
 * Makes one registration of two of the same person. The better seat stays, the other is given to whoever waits; the
 * link and the code of the other lead to the one that stays. Nobody is told: they are the same person.
 */
export function mergeRegistrations(ctx: Ctx, merging: Merging): Promise<MergeResult> {
  const { switchEventId, keptId, otherId } = merging;
  return withLockedPeople(ctx, switchEventId, [], async (locked): Promise<MergeResult> => {
    const kept = await selectRegistration(locked.trx, ctx.hub.id, keptId);
    const other = await selectRegistration(locked.trx, ctx.hub.id, otherId);
    if (!kept || !other || keptId === otherId || !areOf(switchEventId, kept, other))
      return refused('unknown');
    if (isGone(kept) || isGone(other) || !isAsSeen(merging, kept, other)) return refused('changed');
    const values = mergedValues(kept, other, merging.choice);
    const two = [asSeat(kept), asSeat(other)] as const;
    const plan = seatPlan(locked.seats, ctx.now);
    const status = mergedSeat(plan, locked.seats.confirmed, two, values.stakeholderType);
    if (!status) return refused('would-lose-seat');
    // First: its own address is free for the one that stays.
    await updateRegistration(locked.trx, otherId, goneValues(ctx, kept, other));
    if (values.emailIsOwn && values.email && (await isTaken(locked, values.email, keptId)))
      throw new AddressTaken();
    await updateRegistration(locked.trx, keptId, { ...values, ...seatValues(status, kept, other) });
    await moveWhatHangsOn(ctx, locked, { kept, other });
    await writeHistory(ctx, locked, { kept, other, status });
    return ok({ promoted: await promoteWaitlist(locked.trx, ctx, switchEventId) });
  }).catch((error: unknown) => {
    if (error instanceof AddressTaken) return refused('already-registered');
    throw error;
  });
}

/** Undoes the transaction: somebody else holds the chosen address. */
class AddressTaken extends Error {}

function areOf(switchEventId: string, ...two: RegistrationRow[]): boolean {
  return two.every((row) => row.switchEventId === switchEventId);
}

function isGone({ status }: RegistrationRow): boolean {
  return status === 'cancelled';
}

function isAsSeen({ seen }: Merging, kept: RegistrationRow, other: RegistrationRow): boolean {
  return kept.version === seen.kept && other.version === seen.other;
}

function asSeat({ status, stakeholderType }: RegistrationRow) {
  return { status: status === 'confirmed' ? status : ('waitlisted' as const), stakeholderType };
}

function isTaken({ trx, seats }: LockedPeople, email: string, keptId: string): Promise<boolean> {
  return isOwnEmailTaken(trx, seats.id, email, keptId);
}

function takesSeat(kept: RegistrationRow, other: RegistrationRow): boolean {
  return kept.status !== 'confirmed' && other.status === 'confirmed';
}

function goneValues(ctx: Ctx, kept: RegistrationRow, other: RegistrationRow) {
  return {
    status: 'cancelled' as const,
    cancelledAt: ctx.now,
    mergedInto: kept.id,
    workTableId: null,
    arrival: Math.max(kept.arrival, other.arrival),
  };
}

/** Whoever stood in the queue twice stands where they stood first. */
function seatValues(status: 'confirmed' | 'waitlisted', kept: RegistrationRow, other: RegistrationRow) {
  const giver = takesSeat(kept, other) ? other : kept;
  return {
    status,
    arrival: Math.min(kept.arrival, other.arrival),
    confirmedAt: status === 'confirmed' ? giver.confirmedAt : null,
    seatReason: status === 'confirmed' ? giver.seatReason : null,
  };
}

interface Two {
  kept: RegistrationRow;
  other: RegistrationRow;
}

async function moveWhatHangsOn(ctx: Ctx, { trx }: LockedPeople, { kept, other }: Two): Promise<void> {
  await repointMerged(trx, other.id, kept.id);
  await moveAttendance(trx, other.id, kept.id);
  const moved = { fromId: other.id, toId: kept.id, takesSeat: takesSeat(kept, other), at: ctx.now };
  await moveMessages(trx, moved);
}

function writeHistory(
  ctx: Ctx,
  { trx }: LockedPeople,
  { kept, other, status }: Two & { status: string },
): Promise<void> {
  const { switchEventId } = kept;
  return recordHistory(trx, ctx, [
    {
      subject: 'registration',
      subjectId: kept.id,
      switchEventId,
      act: 'merged',
      before: { status: kept.status },
      after: { status, from: other.id },
    },
    {
      subject: 'registration',
      subjectId: other.id,
      switchEventId,
      act: 'merged-into',
      before: { status: other.status },
      after: { status: 'cancelled', into: kept.id },
    },
  ]);
}
