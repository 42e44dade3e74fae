import { randomUUID } from 'node:crypto';
import { inTransaction, type Trx } from '~db/in-transaction';
import {
  insertVenueOnce,
  lockVenue,
  selectSharedVenue,
  selectUsesOfVenue,
  touchSwitchesAt,
  updateVenue,
  type VenueRow,
} from '~db/queries/venues';
import type { Ctx } from '../context';
import { recordHistory } from '../history/record-history.server';
import { can } from '../people/can';
import { ok, type Result, refused } from '../result';
import type { PlannedVenue } from '../switches/form/switch-plan';
import { venueColumns } from './venue-columns';
import { venueThing } from './venue-thing.server';

export type VenueRefusal = 'unknown' | 'forbidden' | 'stale' | 'in-use';

/** Where it is: what the people of a Switch are told when it changes. */
const ADDRESS = ['name', 'address', 'postalCode', 'communeCode'] as const;
const FIELDS = [...ADDRESS, 'accessInformation', 'accessItems', 'opensAtMinute', 'closesAtMinute'] as const;

/** Adds a venue to those of the hub. @param id drawn with the form: sent twice, it is added once. @returns its id */
export async function createVenue(
  ctx: Ctx,
  venue: PlannedVenue,
  id: string = randomUUID(),
): Promise<Result<{ id: string }, 'forbidden'>> {
  if (!can(ctx.viewer, 'edit-venue', venueThing(ctx.hub, venue))) return refused('forbidden');
  return inTransaction(ctx.db, async (trx) => {
    const added = await insertVenueOnce(trx, ctx.hub.id, { ...venueColumns(venue), id, isShared: true });
    if (!added) return ok({ id });
    await recordHistory(trx, ctx, [
      { subject: 'venue', subjectId: id, act: 'created', after: { name: venue.name } },
    ]);
    return ok({ id });
  });
}

/**
 * Changes one of the hub's venues for every Switch there. What it offers and how to come may always change. Its name
 * and address may not once the public knows a Switch there: people who come must be told, and that is done Switch by
 * Switch.
 * @param version that the form showed
 */
export function saveVenue(
  ctx: Ctx,
  { id, version, venue }: { id: string; version: number; venue: PlannedVenue },
): Promise<Result<null, VenueRefusal>> {
  return inTransaction(ctx.db, async (trx) => {
    const held = await holdVenue(trx, ctx, id);
    if (!held.ok) return held;
    const before = held.value;
    if (!can(ctx.viewer, 'edit-venue', venueThing(ctx.hub, venue))) return refused('forbidden');
    const after = { ...venueColumns(venue), isShared: true };
    const changed = FIELDS.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]));
    // Also for a button that was pressed twice: the second time it stands there already.
    if (changed.length === 0) return ok(null);
    if (before.version !== version) return refused('stale');
    const moves = ADDRESS.some((field) => changed.includes(field));
    const uses = await selectUsesOfVenue(trx, id);
    if (moves && uses.some(({ status }) => status !== 'draft')) return refused('in-use');
    await updateVenue(trx, id, after);
    await touchSwitchesAt(trx, id, { placeText: `${venue.name}, ${venue.communeName}`, at: ctx.now });
    const side = (row: Pick<VenueRow, (typeof FIELDS)[number]>) =>
      Object.fromEntries(changed.map((field) => [field, row[field]]));
    const entry = { act: 'venue-changed', before: side(before), after: side(after) };
    await recordHistory(trx, ctx, [
      { ...entry, subject: 'venue', subjectId: id },
      ...uses.map((use) => ({
        ...entry,
        subject: 'switch_event' as const,
        subjectId: use.id,
        switchEventId: use.id,
      })),
    ]);
    return ok(null);
  });
}

/** Takes a venue out of the hub's list. The Switches there keep it as their own. */
export function retireVenue(
  ctx: Ctx,
  { id, version }: { id: string; version: number },
): Promise<Result<null, VenueRefusal>> {
  return inTransaction(ctx.db, async (trx) => {
    const held = await holdVenue(trx, ctx, id);
    if (!held.ok) return held;
    if (held.value.version !== version) return refused('stale');
    await updateVenue(trx, id, { isShared: false });
    await recordHistory(trx, ctx, [{ subject: 'venue', subjectId: id, act: 'retired' }]);
    return ok(null);
  });
}

async function holdVenue(trx: Trx, ctx: Ctx, id: string): Promise<Result<VenueRow, 'unknown' | 'forbidden'>> {
  await lockVenue(trx, id);
  const row = await selectSharedVenue(trx, ctx.hub.id, id);
  if (!row) return refused('unknown');
  if (!can(ctx.viewer, 'edit-venue', venueThing(ctx.hub, row))) return refused('forbidden');
  return ok(row);
}
