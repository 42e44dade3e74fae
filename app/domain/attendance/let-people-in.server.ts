import { randomUUID } from 'node:crypto';
import { insertParties, type NewRegistration, updateRegistration } from '~db/queries/registrations-write';
import type { Ctx } from '../context';
import { recordHistory } from '../history/record-history.server';
import type { LockedPeople } from '../registrations/bulk/with-locked-people.server';
import { drawShortCode } from '../registrations/registering/draw-short-code.server';
import { decideSeats } from '../registrations/seats/decide-seats';
import { seatPlan } from '../registrations/seats/seat-plan';
import type { PresenceChange, WalkInChange } from './door-change';
import type { Settlement } from './settle-changes';

/**
 * Gives a place to whoever stands in the room: by the seat rule where it gives one, else above it, with the reason.
 * They are there, so nobody is written to.
 */
export async function letPeopleIn(
  ctx: Ctx,
  locked: LockedPeople,
  { walkIns, letIn }: Pick<Settlement, 'walkIns' | 'letIn'>,
  usualReason: string,
): Promise<void> {
  const typeOf = new Map(locked.people.map(({ id, stakeholderType }) => [id, stakeholderType]));
  let { confirmed } = locked.seats as { confirmed: Readonly<Record<string, number>> };
  /** Why this person sits above the rule; null where the rule gives a seat. */
  const seat = ({ reason }: WalkInChange | PresenceChange, stakeholderType: string): string | null => {
    const party = { partialOk: false, people: [{ id: 'here', stakeholderType }] };
    const decision = decideSeats(seatPlan(locked.seats, ctx.now), confirmed, [party]);
    const isByRule = decision.seated.has('here');
    confirmed = isByRule
      ? decision.confirmed
      : { ...confirmed, [stakeholderType]: (confirmed[stakeholderType] ?? 0) + 1 };
    return isByRule ? null : reason || usualReason;
  };
  await registerWalkIns(
    ctx,
    locked,
    walkIns.map((change) => ({ change, seatReason: seat(change, change.stakeholderType) })),
  );
  for (const change of letIn)
    await giveSeat(ctx, locked, change, seat(change, typeOf.get(change.registrationId) ?? ''));
}

async function registerWalkIns(
  ctx: Ctx,
  { trx, seats }: LockedPeople,
  entries: readonly { change: WalkInChange; seatReason: string | null }[],
): Promise<void> {
  if (entries.length === 0) return;
  const belongs = { hubId: seats.hubId, switchEventId: seats.id, createdAt: ctx.now };
  const registeredBy = ctx.viewer.kind === 'staff' ? ctx.viewer.userId : null;
  const rows = entries.map(({ change, seatReason }): NewRegistration & { id: string } => ({
    ...belongs,
    id: change.registrationId,
    partyId: randomUUID(),
    status: 'confirmed',
    confirmedAt: ctx.now,
    firstName: change.firstName,
    lastName: change.lastName,
    stakeholderType: change.stakeholderType,
    contact: 'none',
    shortCode: drawShortCode(),
    walkIn: true,
    seatReason,
  }));
  const parties = rows.map(({ partyId }) => ({
    ...belongs,
    id: partyId,
    forWhom: 'self' as const,
    locale: ctx.locale,
    registeredBy,
  }));
  await insertParties(trx, parties, rows);
  await recordHistory(
    trx,
    ctx,
    rows.map(({ id, stakeholderType, seatReason }) => ({
      subject: 'registration',
      subjectId: id,
      switchEventId: seats.id,
      act: 'walked-in',
      after: { status: 'confirmed', stakeholderType, ...(seatReason ? { reason: seatReason } : {}) },
    })),
  );
}

async function giveSeat(
  ctx: Ctx,
  { trx, seats }: LockedPeople,
  { registrationId }: PresenceChange,
  seatReason: string | null,
): Promise<void> {
  await updateRegistration(trx, registrationId, { status: 'confirmed', confirmedAt: ctx.now, seatReason });
  await recordHistory(trx, ctx, [
    {
      subject: 'registration',
      subjectId: registrationId,
      switchEventId: seats.id,
      act: 'let-in',
      before: { status: 'waitlisted' },
      after: { status: 'confirmed', ...(seatReason ? { reason: seatReason } : {}) },
    },
  ]);
}
