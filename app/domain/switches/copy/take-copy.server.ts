import { selectNoticeSetting } from '~db/queries/scheduled-notices';
import { selectTables } from '~db/queries/work-tables';
import type { Ctx } from '../../context';
import { can } from '../../people/can';
import { ok, type Result, refused } from '../../result';
import { readSwitchById } from '../read-switch.server';
import type { SwitchEvent } from '../switch-event';
import { thingOfSwitch } from '../thing-of-switch';
import { copyOfSwitch } from './copy-of-switch';
import type { CopyPart } from './copy-parts';
import type { SwitchCopy } from './switch-copy.server';

/** The chosen parts of a Switch, for whoever organises it. */
export async function takeCopy(
  ctx: Ctx,
  id: string,
  parts: readonly CopyPart[],
): Promise<Result<{ copy: SwitchCopy; event: SwitchEvent }, 'unknown' | 'forbidden'>> {
  const event = await readSwitchById(ctx, id);
  if (!event) return refused('unknown');
  if (!can(ctx.viewer, 'edit-switch', thingOfSwitch(event))) return refused('forbidden');
  const setting = await selectNoticeSetting(ctx.db, id);
  const reminders = setting
    ? { reminderDays: setting.reminderDays, atMinute: setting.atMinute, thanks: setting.thanks }
    : null;
  const tables = await selectTables(ctx.db, id);
  return ok({ copy: copyOfSwitch(event, { tables, reminders }, parts), event });
}
