import { deleteAttendance, insertAttendance } from '~db/queries/attendance';
import { selectWalkInsSeen } from '~db/queries/door';
import { cancelAll } from '~db/queries/registrations-bulk';
import { updateRegistration } from '~db/queries/registrations-write';
import type { Ctx } from '../context';
import { recordHistory } from '../history/record-history.server';
import type { LockedPeople } from '../registrations/bulk/with-locked-people.server';
import { promoteWaitlist } from '../registrations/seats/promote-waitlist.server';
import { pairKey } from './settle-changes';

export interface Presence {
  registrationId: string;
  sessionId: string;
  present: boolean;
  /** In ms. */
  at: number;
}

/**
 * Writes who is at which session, and the history of how it came to be.
 * @param presence in order: the last about a person and a session stands
 */
export async function writePresence(
  ctx: Ctx,
  locked: LockedPeople,
  presence: readonly Presence[],
): Promise<void> {
  const { trx, seats } = locked;
  const standing = [...new Map(presence.map((each) => [pairKey(each), each])).values()];
  await insertAttendance(
    trx,
    standing
      .filter(({ present }) => present)
      .map(({ registrationId, sessionId, at }) => ({
        hubId: seats.hubId,
        switchEventId: seats.id,
        registrationId,
        sessionId,
        byUser: ctx.viewer.kind === 'staff' ? ctx.viewer.userId : null,
        at: new Date(at),
      })),
  );
  for (const { registrationId, sessionId, present } of standing)
    if (!present) await deleteAttendance(trx, sessionId, [registrationId]);
  await recordHistory(
    trx,
    ctx,
    presence.map(({ registrationId, sessionId, present }) => ({
      subject: 'registration',
      subjectId: registrationId,
      switchEventId: seats.id,
      act: present ? 'marked-present' : 'marked-absent',
      after: { session: sessionId },
    })),
  );
  await followWalkIns(ctx, locked, [...new Set(presence.map(({ registrationId }) => registrationId))]);
}

/** Whoever came without registering has a place while they are seen somewhere: undone, it is free again. */
async function followWalkIns(ctx: Ctx, { trx, seats }: LockedPeople, ids: readonly string[]): Promise<void> {
  const walkIns = await selectWalkInsSeen(trx, ids);
  const gone = walkIns.filter(({ status, isSeen }) => status === 'confirmed' && !isSeen).map(({ id }) => id);
  const back = walkIns.filter(({ status, isSeen }) => status === 'cancelled' && isSeen).map(({ id }) => id);
  if (gone.length > 0) await cancelAll(trx, gone, ctx.now);
  for (const id of back)
    await updateRegistration(trx, id, { status: 'confirmed', confirmedAt: ctx.now, cancelledAt: null });
  await recordHistory(trx, ctx, [
    ...gone.map((id) => entryOf(seats.id, id, 'cancelled', 'confirmed', 'cancelled')),
    ...back.map((id) => entryOf(seats.id, id, 'restored', 'cancelled', 'confirmed')),
  ]);
  if (gone.length > 0) await promoteWaitlist(trx, ctx, seats.id);
}

function entryOf(switchEventId: string, subjectId: string, act: string, before: string, after: string) {
  return {
    subject: 'registration' as const,
    subjectId,
    switchEventId,
    act,
    before: { status: before },
    after: { status: after },
  };
}
