import { inTransaction, type Trx } from '~db/in-transaction';
import { lockSwitch } from '~db/lock';
import { lockHubSettings, selectComingIds, updateHubSettings } from '~db/queries/hub-settings';
import type { Ctx } from '../context';
import { recordHistory } from '../history/record-history.server';
import { planNotices } from '../notices/plan-notices.server';
import { can } from '../people/can';
import { ok, type Result, refused } from '../result';
import { readSwitchById } from '../switches/read-switch.server';
import { type HubSettings, settingsOf } from './hub-settings';

const FIELDS = [
  'reminderDays',
  'needDeadlines',
  'contactsKeptMonths',
  'publisher',
  'publicationDirector',
  'siteHost',
] as const;
/** A director is somebody: the history says that the name changed, never from whom to whom. */
const PERSONAL: readonly string[] = ['publicationDirector', 'publisher'];

/**
 * Writes what an admin decides for the whole hub. Other reminder days also move the reminders of the Switches still to
 * come, where these have no days of their own.
 * @param seen the settings that the form showed: where somebody changed them meanwhile, nothing is written
 */
export function changeHubSettings(
  ctx: Ctx,
  { settings, seen }: { settings: HubSettings; seen: string },
): Promise<Result<null, 'forbidden' | 'stale'>> {
  const { hub, viewer } = ctx;
  return inTransaction(ctx.db, async (trx) => {
    if (!can(viewer, 'manage-hub', { hubId: hub.id })) return refused('forbidden');
    const before = settingsOf(await lockHubSettings(trx, hub.id));
    const changed = FIELDS.filter((field) => faceOf(before[field]) !== faceOf(settings[field]));
    if (changed.length === 0) return ok(null);
    if (seen !== seenSettings(before)) return refused('stale');
    await updateHubSettings(trx, hub.id, settings);
    const side = (from: HubSettings) =>
      Object.fromEntries(changed.map((field) => [field, PERSONAL.includes(field) ? 'changed' : from[field]]));
    await recordHistory(trx, ctx, [
      {
        subject: 'hub',
        subjectId: hub.id,
        act: 'settings-changed',
        before: side(before),
        after: side(settings),
      },
    ]);
    if (changed.includes('reminderDays')) await planAgain(trx, ctx);
    return ok(null);
  });
}

/** What a form carries along, to tell whether what it showed still stands. */
export function seenSettings(settings: HubSettings): string {
  return FIELDS.map((field) => faceOf(settings[field])).join(' ');
}

/** Deadlines are compared by kind, in whatever order they are kept. */
function faceOf(value: HubSettings[(typeof FIELDS)[number]]): string {
  const isList = typeof value === 'object' && !Array.isArray(value);
  return JSON.stringify(isList ? Object.entries(value).sort(([a], [b]) => a.localeCompare(b)) : value);
}

async function planAgain(trx: Trx, ctx: Ctx): Promise<void> {
  for (const id of await selectComingIds(trx, ctx.hub.id, ctx.now)) {
    await lockSwitch(trx, id);
    const event = await readSwitchById({ ...ctx, db: trx }, id);
    if (event) await planNotices(trx, event, ctx.now);
  }
}
