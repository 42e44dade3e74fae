import { inTransaction, type Trx } from '~db/in-transaction';
import { deletePhoneCalls, selectCall, selectCallsTo, untell } from '~db/queries/phone-calls';
import { updateRegistration } from '~db/queries/registrations-write';
import type { Ctx } from '../context';
import { recordHistory } from '../history/record-history.server';
import { can } from '../people/can';
import { restoreRegistration } from '../registrations/restore-registration.server';
import { thingOfRegistration } from '../registrations/thing-of-registration';
import {
  type LockedRegistration,
  withLockedRegistration,
} from '../registrations/with-locked-registration.server';
import { ok, type Result, refused } from '../result';

export type UndoResult = Result<
  { waits: boolean },
  'unknown' | 'not-latest' | 'erased' | 'already-registered' | 'cancelled' | 'over'
>;

/** Undoing is all or nothing: leaves the transaction with the reason. */
class Undone extends Error {
  constructor(readonly result: Exclude<UndoResult, { ok: true }>) {
    super(result.reason);
  }
}

/**
 * Takes back what was noted by mistake: what was said is to be said again, and whoever was said not to come comes
 * again, as long as there is a seat; if not, they wait. Only the latest note about somebody can be taken back.
 * @param ids those of one click
 * @returns whether somebody now waits for a seat
 */
export async function undoCalls(
  ctx: Ctx,
  switchEventId: string,
  ids: readonly string[],
): Promise<UndoResult> {
  try {
    return await inTransaction(ctx.db, async (trx) => {
      let waits = false;
      for (const id of ids) waits = (await undoOne(trx, { ...ctx, db: trx }, switchEventId, id)) || waits;
      return ok({ waits });
    });
  } catch (error) {
    if (error instanceof Undone) return error.result;
    throw error;
  }
}

async function undoOne(trx: Trx, ctx: Ctx, switchEventId: string, id: string): Promise<boolean> {
  const call = await selectCall(trx, switchEventId, id);
  if (!call) throw new Undone(refused('unknown'));
  const undone = await withLockedRegistration(ctx, call.registrationId, async (locked) => {
    const thing = thingOfRegistration(locked.registration, locked.seats.zoneId);
    if (!can(ctx.viewer, 'tell-aloud', thing)) return refused('unknown');
    const [last] = await selectCallsTo(trx, [call.registrationId]);
    if (last?.id !== id) return refused('not-latest');
    return takeBack(ctx, locked, last);
  });
  if (!undone.ok) throw new Undone(undone);
  return undone.value.waits;
}

type Call = Awaited<ReturnType<typeof selectCallsTo>>[number];

async function takeBack(
  ctx: Ctx,
  { trx, registration }: LockedRegistration,
  call: Call,
): Promise<UndoResult> {
  const { id, switchEventId, cancelledAt, keptAt } = registration;
  const wasCancelled = call.outcome === 'cancelled' && cancelledAt?.getTime() === call.at.getTime();
  const restored = wasCancelled ? await restoreRegistration(ctx, id, { neverKnew: true }) : undefined;
  if (restored && !restored.ok) return restored;
  if (keptAt?.getTime() === call.at.getTime()) await updateRegistration(trx, id, { keptAt: null });
  await untell(trx, id, call.at);
  await deletePhoneCalls(trx, [call.id]);
  await recordHistory(trx, ctx, [
    {
      subject: 'registration',
      subjectId: id,
      switchEventId,
      act: 'call-undone',
      before: { outcome: call.outcome },
    },
  ]);
  return ok({ waits: restored?.value === 'waitlisted' });
}
