import {
  selectLatestDecisions,
  selectLatestIdeas,
  selectRoomScreen,
  selectSlugByNumber,
  selectSwitchNumber,
} from '~db/queries/room';
import type { Ctx } from '../context';
import type { SwitchEvent } from '../switches/switch-event';
import { readVoices } from '../voices/read-voices.server';
import { type RoomScreen, UNTOUCHED } from './room-screen';

/** What fits on a wall, read from ten metres. */
const IDEAS_SHOWN = 8;
const OUTPUTS_SHOWN = 5;
const BIGGEST_NUMBER = 2_147_483_647;

/** What facilitators have adjusted, the untouched screen where nobody has. */
export async function readRoomScreen(ctx: Ctx, switchEventId: string): Promise<RoomScreen> {
  return (await selectRoomScreen(ctx.db, switchEventId)) ?? UNTOUCHED;
}

export function readSwitchNumber(ctx: Ctx, switchEventId: string): Promise<number> {
  return selectSwitchNumber(ctx.db, switchEventId);
}

/** Everything that the screen of a room shows of ideas. Nobody is named. */
export async function readRoom(ctx: Ctx, event: Pick<SwitchEvent, 'id'>) {
  const { db } = ctx;
  const [latest] = await selectLatestDecisions(db, event.id, 'any', 1);
  return {
    number: await readSwitchNumber(ctx, event.id),
    screen: await readRoomScreen(ctx, event.id),
    ideas: await selectLatestIdeas(db, event.id, IDEAS_SHOWN),
    services: await selectLatestDecisions(db, event.id, 'service', OUTPUTS_SHOWN),
    prototypes: await selectLatestDecisions(db, event.id, 'prototype', OUTPUTS_SHOWN),
    latest: latest ?? null,
    voices: await readVoices(ctx, { switchEventId: event.id }),
  };
}

export type RoomPage = Awaited<ReturnType<typeof readRoom>>;

/** Where a short address leads: the Switch with this number; undefined where there is none that is public. */
export async function slugOfNumber(ctx: Ctx, typed: string): Promise<string | undefined> {
  const number = /^\d{1,10}$/.test(typed) ? Number(typed) : 0;
  if (number < 1 || number > BIGGEST_NUMBER) return undefined;
  return selectSlugByNumber(ctx.db, ctx.hub.id, number);
}
