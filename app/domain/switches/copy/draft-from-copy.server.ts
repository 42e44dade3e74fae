import { insertNoticeSetting } from '~db/queries/scheduled-notices';
import { insertTables } from '~db/queries/work-tables';
import type { Ctx } from '../../context';
import { recordHistory } from '../../history/record-history.server';
import type { Zone } from '../../hubs/hub';
import { type Refused, type Result, refused } from '../../result';
import { sharedVenues } from '../../venues/shared-venues.server';
import { createSwitch } from '../create-switch.server';
import { type CopyProblem, planCopyTarget } from './plan-copy-target';
import { planOfCopy } from './plan-of-copy';
import type { SwitchCopy } from './switch-copy.server';

/** What was typed makes no Switch: what is to mend. */
export type CopyToMend = Refused<'to-mend'> & { problems: CopyProblem[] };

/**
 * A new draft from what was taken of another Switch, in one transaction with its tables and its reminders.
 * @param from where it comes from, for the history: the id of a Switch or of a template
 */
export async function draftFromCopy(
  ctx: Ctx,
  copy: SwitchCopy,
  typed: { title: string; firstDay: string; zone: Zone; from: string },
): Promise<Result<{ id: string; slug: string }, 'forbidden'> | CopyToMend> {
  const { title, firstDay, problems } = planCopyTarget(typed, typed.zone, ctx.now);
  if (problems.length > 0) return { ...refused('to-mend' as const), problems };
  const plan = planOfCopy(await withSharedVenue(ctx, copy), {
    title,
    firstDay,
    zone: typed.zone,
    hub: ctx.hub,
  });
  const hubId = ctx.hub.id;
  return createSwitch(ctx, plan, async (trx, switchEventId) => {
    await insertTables(
      trx,
      copy.tables.map((table) => ({ ...table, hubId, switchEventId })),
    );
    if (copy.reminders) await insertNoticeSetting(trx, { ...copy.reminders, hubId, switchEventId });
    await recordHistory(trx, ctx, [
      {
        subject: 'switch_event',
        subjectId: switchEventId,
        switchEventId,
        act: 'copied',
        after: { from: typed.from, parts: copy.parts },
      },
    ]);
  });
}

/** A venue of the hub serves again while it is one; afterwards the new Switch has its own, with the same words. */
async function withSharedVenue(ctx: Ctx, copy: SwitchCopy): Promise<SwitchCopy> {
  if (!copy.venue?.sharedId) return copy;
  const shared = await sharedVenues(ctx.db, ctx.hub.id);
  const isThere = shared.some(({ id }) => id === copy.venue?.sharedId);
  return isThere ? copy : { ...copy, venue: { ...copy.venue, sharedId: null } };
}
