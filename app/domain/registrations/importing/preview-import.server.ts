import { randomUUID } from 'node:crypto';
import { selectQueue, selectSeats } from '~db/queries/registrations-seats';
import type { Ctx } from '../../context';
import { can } from '../../people/can';
import type { SwitchEvent } from '../../switches/switch-event';
import { thingOfSwitch } from '../../switches/thing-of-switch';
import { decideSeats } from '../seats/decide-seats';
import { seatPlan } from '../seats/seat-plan';
import { waitingParties } from '../seats/waiting-parties';
import type { ImportPerson, ImportRefusal } from './import-person';
import { whyClosed } from './import-registrations.server';
import { type SortedLines, sortLines } from './sort-lines.server';

export interface ImportPreview extends SortedLines {
  confirmed: number;
  waiting: number;
  /** The first lines with what would come of them. */
  first: { person: ImportPerson; isSeated: boolean }[];
  closed: ImportRefusal | undefined;
}

const FIRST = 10;

/** What importing these people would do, now: by the same rule, behind those who wait. Reads only. */
export async function previewImport(
  ctx: Ctx,
  event: SwitchEvent,
  people: readonly ImportPerson[],
  skipsKnown: boolean,
): Promise<ImportPreview | undefined> {
  if (!can(ctx.viewer, 'edit-switch', thingOfSwitch(event))) return undefined;
  const sorted = await sortLines(ctx.db, event.id, people, skipsKnown);
  const seats = await selectSeats(ctx.db, event.id);
  if (!seats) return undefined;
  const coming = sorted.added.map((person) => ({ id: randomUUID(), person }));
  const queue = await selectQueue(ctx.db, event.id);
  const parties = [
    ...waitingParties(queue),
    ...coming.map(({ id, person: { stakeholderType } }) => ({
      partialOk: false,
      people: [{ id, stakeholderType }],
    })),
  ];
  const { seated } = decideSeats(seatPlan(seats, ctx.now), seats.confirmed, parties);
  const confirmed = coming.filter(({ id }) => seated.has(id)).length;
  return {
    ...sorted,
    confirmed,
    waiting: coming.length - confirmed,
    first: coming.slice(0, FIRST).map(({ id, person }) => ({ person, isSeated: seated.has(id) })),
    closed: whyClosed(seats, ctx.now),
  };
}
