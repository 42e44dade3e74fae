import { selectKnownAtDesk } from '~db/queries/desk';
import { selectQueue, selectSeats } from '~db/queries/registrations-seats';
import type { Ctx } from '../../context';
import { can } from '../../people/can';
import type { SwitchEvent } from '../../switches/switch-event';
import { foldText } from '../../venues/fold-text';
import { decideSeats } from '../seats/decide-seats';
import { seatPlan } from '../seats/seat-plan';
import { waitingParties } from '../seats/waiting-parties';
import type { DeskInput, DeskPerson } from './desk-input';
import type { DeskLine } from './desk-line';
import { draftDesk } from './draft-desk.server';
import { nameOf } from './read-desk-rows';

export interface DeskPreview {
  /** In the order of the lines. */
  lines: DeskLine[];
  /** Those who would be registered; the others are left out, unless they are said to be somebody else. */
  people: DeskPerson[];
}

/** What registering these people would do now: by the same rule, behind those who wait. Reads only. */
export async function previewDesk(ctx: Ctx, event: SwitchEvent, desk: DeskInput): Promise<DeskPreview> {
  const organizationId = desk.organization.id;
  if (!can(ctx.viewer, 'mediate', { hubId: ctx.hub.id, organizationId })) return { lines: [], people: [] };
  const known = await knownLines(ctx, event.id, desk);
  const people = desk.people.filter((_, at) => !known.has(at));
  const decided = await decide(ctx, event.id, { ...desk, people });
  let nth = 0;
  const lines = desk.people.map((_, at): DeskLine => {
    const before = known.get(at);
    if (before) return before;
    const line = decided[nth] ?? { kind: 'waits' as const, reason: 'full' as const };
    nth += 1;
    return line;
  });
  return { lines, people };
}

/** Lines of people who are there already, or stand twice on the form. */
async function knownLines(
  ctx: Ctx,
  switchEventId: string,
  { organization, people }: DeskInput,
): Promise<Map<number, DeskLine>> {
  const asked = { switchEventId, organizationId: organization.id };
  const found = people.length > 0 ? await selectKnownAtDesk(ctx.db, asked, people) : [];
  const lines = new Map<number, DeskLine>();
  const first = new Map<string, number>();
  for (const [at, person] of people.entries()) {
    const name = foldText(nameOf(person));
    const earlier = first.get(name);
    if (earlier === undefined) first.set(name, at);
    if (person.isAnother) continue;
    const there = found.find(({ place }) => place === at);
    if (there) lines.set(at, { kind: 'known', registrationId: there.id, status: there.status });
    else if (earlier !== undefined) lines.set(at, { kind: 'twice', row: earlier });
  }
  return lines;
}

async function decide(ctx: Ctx, switchEventId: string, desk: DeskInput): Promise<DeskLine[]> {
  const seats = await selectSeats(ctx.db, switchEventId);
  if (!seats || desk.people.length === 0) return [];
  const drafts = draftDesk(ctx, switchEventId, desk);
  const queue = await selectQueue(ctx.db, switchEventId);
  const parties = [...waitingParties(queue), ...drafts.map(({ waiting }) => waiting)];
  const { seated, waiting } = decideSeats(seatPlan(seats, ctx.now), seats.confirmed, parties);
  return drafts
    .flatMap((draft) => draft.people)
    .map(({ id }) =>
      seated.has(id) ? { kind: 'seated' } : { kind: 'waits', reason: waiting.get(id) ?? 'full' },
    );
}
