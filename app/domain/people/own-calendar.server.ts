import { inTransaction } from '~db/in-transaction';
import { raiseCalendarVersion, selectCalendarVersion } from '~db/queries/calendar-keys';
import { selectPersonById } from '~db/queries/people';
import type { Ctx } from '../context';
import { recordHistory } from '../history/record-history.server';
import { ok, type Result, refused } from '../result';
import { isCalendarToken, sealCalendarToken, userOfCalendarToken } from './calendar-token';
import { can } from './can';
import { readStaff } from './read-staff.server';

/** The secret part of the reader's own calendar's address, and its version; undefined for who organises nothing here. */
export async function ownCalendarKey(
  ctx: Ctx,
  secret: string,
): Promise<{ token: string; version: number } | undefined> {
  const { db, viewer, hub } = ctx;
  if (viewer.kind !== 'staff' || !can(viewer, 'organise', { hubId: hub.id })) return undefined;
  const version = await selectCalendarVersion(db, viewer.userId, hub.id);
  return { token: sealCalendarToken(secret, { userId: viewer.userId, hubId: hub.id, version }), version };
}

/** Makes the present address void. A form sent twice does it once: the second saw an address that is void already. */
export async function renewOwnCalendar(ctx: Ctx, seen: number): Promise<Result<null, 'not-allowed'>> {
  const { db, viewer, hub } = ctx;
  if (viewer.kind !== 'staff' || !can(viewer, 'organise', { hubId: hub.id })) return refused('not-allowed');
  return inTransaction(db, async (trx) => {
    const version = await selectCalendarVersion(trx, viewer.userId, hub.id);
    if (version !== seen) return ok(null);
    if (await raiseCalendarVersion(trx, { userId: viewer.userId, hubId: hub.id, seen }))
      await recordHistory(trx, ctx, [{ subject: 'hub', subjectId: hub.id, act: 'calendar-renewed' }]);
    return ok(null);
  });
}

/**
 * Whoever a secret address belongs to, as they may act now. Undefined where it was sealed for another hub or an
 * earlier version, and once they organise nothing here any more: the address ends with the role.
 */
export async function openOwnCalendar(ctx: Ctx, secret: string, token: string): Promise<Ctx | undefined> {
  const { db, hub, now } = ctx;
  const userId = userOfCalendarToken(token);
  const person = userId ? await selectPersonById(db, userId) : undefined;
  if (!person) return undefined;
  const version = await selectCalendarVersion(db, person.id, hub.id);
  if (!isCalendarToken(secret, token, { userId: person.id, hubId: hub.id, version })) return undefined;
  const viewer = await readStaff(db, person, now);
  return can(viewer, 'organise', { hubId: hub.id }) ? { ...ctx, viewer } : undefined;
}
