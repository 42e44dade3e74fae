import {
  countNeeds,
  selectArrangements,
  selectLogisticsHolders,
  selectOrganisersOf,
  selectPeopleWithNeeds,
} from '~db/queries/needs';
import type { Ctx } from '../context';
import { can } from '../people/can';
import type { SwitchEvent } from '../switches/switch-event';
import { thingOfSwitch } from '../switches/thing-of-switch';
import type { CountedNeed } from './need-arrangement';
import { NEED_KINDS } from './need-kinds';
import type { PersonWithNeeds } from './person-with-needs';

export interface NeedsPage {
  /** How many, of all who come or wait, said what they need; of them, how many in their own words only. */
  people: number;
  onlyText: number;
  /** Kinds that somebody has or that were arranged, in the order of the form. */
  needs: CountedNeed[];
  holders: { id: string; name: string }[];
  /** Those to whom the logistics may be handed over. */
  others: { id: string; name: string }[];
  /** Only for whoever holds the logistics; undefined for everybody else. */
  named: PersonWithNeeds[] | undefined;
}

/** What the team of a Switch knows of needs: counts for everybody, names for whoever holds the logistics. */
export async function needsPage(ctx: Ctx, event: SwitchEvent): Promise<NeedsPage | undefined> {
  const { db, viewer } = ctx;
  const thing = thingOfSwitch(event);
  if (!can(viewer, 'see-registrations', thing)) return undefined;
  const { people, onlyText, needs } = await countedNeeds(ctx, event.id);
  const holders = await selectLogisticsHolders(db, event.id);
  const organisers = await selectOrganisersOf(
    db,
    { id: event.id, hubId: event.hubId, zoneId: event.zone.id },
    ctx.now,
  );
  const ids = holders.map(({ id }) => id);
  const mayName = can(viewer, 'see-needs-by-name', { ...thing, logisticsHolders: ids });
  return {
    people,
    onlyText,
    needs,
    holders,
    others: organisers.filter(({ id }) => !ids.includes(id)),
    named: mayName ? await namedNeeds(ctx, event.id) : undefined,
  };
}

/** Kinds with their counts and what was arranged, without anybody's name. */
async function countedNeeds(ctx: Pick<Ctx, 'db'>, switchEventId: string) {
  const { people, onlyText, kinds } = await countNeeds(ctx.db, switchEventId);
  const arranged = new Map((await selectArrangements(ctx.db, switchEventId)).map((row) => [row.kind, row]));
  const counts = new Map(kinds.map((row) => [row.kind, row.people]));
  const needs: CountedNeed[] = NEED_KINDS.filter((kind) => counts.has(kind) || arranged.has(kind)).map(
    (kind) => ({
      kind,
      // Once forgotten, the count that was kept of them.
      people: counts.get(kind) ?? arranged.get(kind)?.people ?? 0,
      state: arranged.get(kind)?.state ?? 'to_book',
    }),
  );
  return { people, onlyText, needs };
}

async function namedNeeds(ctx: Ctx, switchEventId: string): Promise<PersonWithNeeds[]> {
  const rows = await selectPeopleWithNeeds(ctx.db, switchEventId);
  return rows.map(({ id, firstName, lastName, status, needKinds, accessNeeds }) => ({
    id,
    name: `${firstName} ${lastName}`,
    isWaiting: status === 'waitlisted',
    needKinds,
    accessNeeds,
  }));
}
