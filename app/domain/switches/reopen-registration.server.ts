import { inTransaction } from '~db/in-transaction';
import type { Ctx } from '../context';
import { ok, type Result, refused } from '../result';
import { writeClosing } from './close-registration.server';
import { readLocalMoment } from './form/local-moment';
import { type HoldRefusal, holdVersion } from './hold-switch.server';
import { registrationWindow } from './registration-window';

export type ReopenResult = Result<
  { slug: string },
  HoldRefusal | 'draft' | 'over' | 'not-closed' | 'closes-missing' | 'closes-past' | 'closes-late'
>;

const LAST_MINUTE = { hour: 23, minute: 59 };

/**
 * People register again, until the day and hour that were typed, in the zone's own time; a day alone is the whole of
 * it. Not beyond the end of the Switch.
 */
export function reopenRegistration(
  ctx: Ctx,
  { id, version, day, hour }: { id: string; version: number; day: string; hour: string },
): Promise<ReopenResult> {
  return inTransaction(ctx.db, async (trx): Promise<ReopenResult> => {
    const held = await holdVersion(trx, ctx, id, version);
    if (!held.ok) return held;
    const event = held.value;
    if (event.status === 'draft') return refused('draft');
    const window = registrationWindow(event, ctx.now);
    if (window === 'over') return refused('over');
    if (window !== 'closed') return refused('not-closed');
    const moment = readLocalMoment(event.zone.timeZone, { day, hour }, LAST_MINUTE);
    if (moment.kind !== 'instant') return refused('closes-missing');
    if (moment.at <= ctx.now) return refused('closes-past');
    if (moment.at > event.endsAt) return refused('closes-late');
    await writeClosing(trx, ctx, event, { act: 'registration-reopened', closesAt: moment.at });
    return ok({ slug: event.slug });
  });
}
