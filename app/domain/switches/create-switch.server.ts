import { randomUUID } from 'node:crypto';
import { inTransaction, type Trx } from '~db/in-transaction';
import { insertLogisticsHolder } from '~db/queries/needs';
import { writeReleases } from '~db/queries/seat-releases';
import { insertSwitch, replaceSeatRules, writeSessions } from '~db/queries/switches-write';
import { insertVenue } from '~db/queries/venues';
import type { Ctx } from '../context';
import { recordHistory } from '../history/record-history.server';
import { can } from '../people/can';
import { ok, type Result, refused } from '../result';
import { venueColumns } from '../venues/venue-columns';
import { drawSlug } from './draw-slug.server';
import { columnsOf } from './form/columns-of-plan';
import type { SwitchPlan } from './form/switch-plan';

/**
 * Writes a new Switch as a draft: nobody outside its team sees it before it is published. Whoever prepares it holds its
 * logistics until somebody else does.
 * @param writeMore what else it starts with, in the same transaction
 */
export async function createSwitch(
  ctx: Ctx,
  plan: SwitchPlan,
  writeMore?: (trx: Trx, id: string) => Promise<void>,
): Promise<Result<{ id: string; slug: string }, 'forbidden'>> {
  if (!can(ctx.viewer, 'create-switch', { hubId: ctx.hub.id, zoneId: plan.zone.id }))
    return refused('forbidden');
  return inTransaction(ctx.db, async (trx) => {
    const id = randomUUID();
    const userId = ctx.viewer.kind === 'staff' ? ctx.viewer.userId : null;
    const venueId = plan.venue.sharedId ?? (await insertVenue(trx, ctx.hub.id, venueColumns(plan.venue)));
    const event = await insertSwitch(trx, {
      ...columnsOf(plan),
      id,
      hubId: ctx.hub.id,
      slug: await drawSlug(trx, ctx.hub.id, plan),
      venueId,
      // Never changes, whatever becomes of the Switch: calendars know it by this.
      calendarUid: `${id}@switchboard`,
      isDemo: ctx.hub.isDemo,
      createdBy: userId,
      createdAt: ctx.now,
      updatedAt: ctx.now,
    });
    await writeSessions(trx, id, plan.sessions);
    await replaceSeatRules(trx, ctx.hub.id, id, plan.seatRules);
    if (userId)
      await insertLogisticsHolder(trx, { hubId: ctx.hub.id, switchEventId: id, userId, createdAt: ctx.now });
    await writeReleases(trx, ctx.hub.id, id, plan.releases);
    await recordHistory(trx, ctx, [
      {
        subject: 'switch_event',
        subjectId: id,
        switchEventId: id,
        act: 'created',
        after: { title: plan.title, zone: plan.zone.slug, capacity: plan.capacity },
      },
    ]);
    await writeMore?.(trx, id);
    return ok(event);
  });
}
