import { insertDoorChanges, selectKnownChanges } from '~db/queries/door';
import type { Ctx } from '../context';
import { type LockedPeople, withLockedPeople } from '../registrations/bulk/with-locked-people.server';
import { ok, type Result, refused } from '../result';
import type { DoorAnswer, DoorChange, DoorRefusal } from './door-change';
import { letPeopleIn } from './let-people-in.server';
import { readDoorBook } from './read-door-book.server';
import { type Settled, settleChanges } from './settle-changes';
import { writePresence } from './write-presence.server';

export interface Receiving {
  /** A name that the device drew for itself; '' for a page of the team. */
  device: string;
  /** What its clock said when it sent, in ms. */
  sentAt: number;
  changes: readonly DoorChange[];
  /** Why somebody sits above the rule, in words, where nobody said. */
  usualReason: string;
}

export type ReceiveResult = Result<DoorAnswer[], 'unknown' | 'not-held'>;

/**
 * Takes in what was said at a door, minutes or hours ago. Each change counts once, however often it is sent; of two
 * about the same person and session, the one that was said last stands, whichever arrives first.
 * @returns the answer to each change, in order
 * @throws LockBusy where others held the Switch for too long: nothing was written
 */
export function receiveChanges(
  ctx: Ctx,
  switchEventId: string,
  receiving: Receiving,
): Promise<ReceiveResult> {
  const { changes } = receiving;
  const ids = [...new Set(changes.map(({ registrationId }) => registrationId))];
  return withLockedPeople(
    ctx,
    switchEventId,
    ids,
    async (locked): Promise<ReceiveResult> => {
      if (locked.seats.status !== 'published') return refused('not-held');
      const answers = await knownAnswers(locked, changes);
      const fresh = [...new Map(changes.map((change) => [change.id, change])).values()].filter(
        ({ id }) => !answers.has(id),
      );
      for (const { change, outcome, reason } of await settle(ctx, locked, receiving, fresh))
        answers.set(change.id, { id: change.id, outcome, reason });
      return ok(changes.flatMap(({ id }) => answers.get(id) ?? []));
    },
    'welcome',
  );
}

async function knownAnswers({ trx, seats }: LockedPeople, changes: readonly DoorChange[]) {
  const known = await selectKnownChanges(
    trx,
    seats.id,
    changes.map(({ id }) => id),
  );
  return new Map<string, DoorAnswer>(
    known.map((each) => [each.id, { ...each, reason: each.reason as DoorRefusal | '' }]),
  );
}

async function settle(
  ctx: Ctx,
  locked: LockedPeople,
  { device, sentAt, usualReason }: Receiving,
  fresh: readonly DoorChange[],
): Promise<Settled[]> {
  if (fresh.length === 0) return [];
  const now = ctx.now.getTime();
  // A tablet's clock may be wrong by hours: what counts is how long before sending it was said.
  const timeOf = ({ at }: DoorChange) => Math.min(now, at + (now - sentAt));
  const book = await readDoorBook(ctx, locked);
  const settlement = settleChanges(book, fresh, { device, now, timeOf });
  await letPeopleIn(ctx, locked, settlement, usualReason);
  await writePresence(ctx, locked, settlement.presence);
  const refusedUnseen = new Set(
    settlement.settled
      .filter(
        ({ change, reason }) =>
          reason === 'unknown' || (change.kind === 'walk-in' && reason === 'unknown-type'),
      )
      .map(({ change }) => change.registrationId),
  );
  await insertDoorChanges(
    locked.trx,
    settlement.settled.map(({ change, at, outcome, reason }) => ({
      hubId: locked.seats.hubId,
      switchEventId: locked.seats.id,
      id: change.id,
      kind: change.kind,
      registrationId: refusedUnseen.has(change.registrationId) ? null : change.registrationId,
      sessionId: book.opensAt.has(change.sessionId) ? change.sessionId : null,
      at: new Date(at),
      device,
      byUser: ctx.viewer.kind === 'staff' ? ctx.viewer.userId : null,
      outcome,
      reason,
      receivedAt: ctx.now,
    })),
  );
  return settlement.settled;
}
