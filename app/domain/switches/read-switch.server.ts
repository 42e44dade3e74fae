import {
  type SwitchRow,
  selectSwitchById,
  selectSwitchBySlug,
  selectSwitchDetails,
} from '~db/queries/switches';
import type { Ctx } from '../context';
import { can } from '../people/can';
import type { SwitchEvent } from './switch-event';
import { switchOfRow } from './switch-of-row';

/** The Switch at this address, if this viewer may know that it exists (a draft is only its team's). */
export async function readSwitch(ctx: Ctx, slug: string): Promise<SwitchEvent | undefined> {
  return whereSeen(ctx, await selectSwitchBySlug(ctx.db, ctx.hub.id, slug));
}

/** The same by id: for registrations, ideas and messages that refer to their Switch. */
export async function readSwitchById(ctx: Ctx, id: string): Promise<SwitchEvent | undefined> {
  return whereSeen(ctx, await selectSwitchById(ctx.db, ctx.hub.id, id));
}

async function whereSeen(ctx: Ctx, row: SwitchRow | undefined): Promise<SwitchEvent | undefined> {
  if (!row) return undefined;
  const thing = {
    hubId: row.hubId,
    zoneId: row.zoneId,
    switchEventId: row.id,
    isPublic: row.status !== 'draft',
  };
  if (!can(ctx.viewer, 'see-switch', thing)) return undefined;
  return switchOfRow(row, await selectSwitchDetails(ctx.db, row.id));
}
