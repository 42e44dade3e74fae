import { inTransaction } from '~db/in-transaction';
import { selectRoomScreen, writeRoomScreen } from '~db/queries/room';
import type { Ctx } from '../context';
import { recordHistory } from '../history/record-history.server';
import { can } from '../people/can';
import { ok, type Result, refused } from '../result';
import type { SwitchEvent } from '../switches/switch-event';
import { thingOfSwitch } from '../switches/thing-of-switch';
import { adjustPhase } from './adjust-phase';
import type { RoomPress } from './read-press';
import { type RoomScreen, UNTOUCHED } from './room-screen';

/**
 * Changes what the screen of the room shows: its phase, what is large, a few words.
 * @param seen the version that the remote showed: a press made on an older one is refused, so that two people who
 *   press at once do not add up
 */
export function leadRoom(
  ctx: Ctx,
  event: SwitchEvent,
  { press, seen }: { press: RoomPress; seen: number },
): Promise<Result<null, 'forbidden' | 'stale' | 'nothing-on'>> {
  return inTransaction(ctx.db, async (trx) => {
    if (!can(ctx.viewer, 'lead-room', thingOfSwitch(event))) return refused('forbidden');
    const before = (await selectRoomScreen(trx, event.id)) ?? UNTOUCHED;
    const change = changeOf(event, before, press, ctx.now);
    if (!change) return refused('nothing-on');
    const { version: _, ...screen } = { ...before, ...change };
    const by = ctx.viewer.kind === 'staff' ? ctx.viewer.userId : null;
    const row = { ...screen, hubId: ctx.hub.id, switchEventId: event.id, updatedAt: ctx.now, updatedBy: by };
    if (!(await writeRoomScreen(trx, row, seen))) return refused('stale');
    const line = { subject: 'switch_event', subjectId: event.id, switchEventId: event.id } as const;
    await recordHistory(trx, ctx, [
      { ...line, act: 'room-led', before: sideOf(before), after: sideOf(screen) },
    ]);
    return ok(null);
  });
}

function changeOf(
  event: SwitchEvent,
  screen: RoomScreen,
  press: RoomPress,
  now: Date,
): Partial<RoomScreen> | undefined {
  if (press.press === 'show') return { view: press.view };
  if (press.press === 'say') return { message: press.message };
  return adjustPhase(event.sessions, screen, press, now);
}

/** What was said on the screen is not kept: it may have named somebody. */
function sideOf({ phaseEndsAt, view, message }: Omit<RoomScreen, 'version'>): Record<string, unknown> {
  return { phaseEndsAt: phaseEndsAt?.toISOString() ?? null, roomView: view, hasMessage: message !== '' };
}
