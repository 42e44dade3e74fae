import {
  type JournalEdge,
  type JournalFilters,
  selectActors,
  selectJournal,
  selectSwitchIdsLike,
} from '~db/queries/journal';
import type { Ctx } from '../context';
import { can } from '../people/can';
import type { SwitchEvent } from '../switches/switch-event';
import { thingOfSwitch } from '../switches/thing-of-switch';
import type { JournalAsk, JournalEntry } from './journal-entry';
import { withJournalNames } from './with-journal-names.server';

export interface JournalPage {
  entries: JournalEntry[];
  /** The line from which the next or the previous page is asked; undefined where there is none. */
  older: number | undefined;
  newer: number | undefined;
}

const PAGE_SIZE = 50;
/** A file says that it stops here: who needs more asks for other days. */
export const MOST_IN_FILE = 10_000;
const MOST_SWITCHES = 100;
const MOST_OF_ONE = 200;

/** What was done in the hub, newest first, a page at a time. Undefined for whoever may not read it. */
export async function hubJournal(ctx: Ctx, ask: JournalAsk): Promise<JournalPage | undefined> {
  if (!can(ctx.viewer, 'see-journal', { hubId: ctx.hub.id })) return undefined;
  return pageOf(ctx, await filtersOf(ctx, ask), ask.edge);
}

/** The same for one Switch, for those who organise it. */
export async function switchJournal(
  ctx: Ctx,
  event: SwitchEvent,
  edge: JournalEdge | undefined,
): Promise<JournalPage | undefined> {
  if (!can(ctx.viewer, 'edit-switch', thingOfSwitch(event))) return undefined;
  return pageOf(ctx, { hubId: ctx.hub.id, switchEventIds: [event.id] }, edge);
}

/** What was done about one registration, newest first; nothing for whoever may not see it. */
export async function registrationJournal(
  ctx: Ctx,
  event: SwitchEvent,
  registrationId: string,
): Promise<JournalEntry[]> {
  if (!can(ctx.viewer, 'see-registrations', thingOfSwitch(event))) return [];
  const filters = { hubId: ctx.hub.id, subject: 'registration', subjectId: registrationId } as const;
  return withJournalNames(ctx, await selectJournal(ctx.db, filters, { limit: MOST_OF_ONE }));
}

/** Everything that is asked for, up to MOST_IN_FILE lines, without the names of those who came: a file travels. */
export async function journalFile(ctx: Ctx, ask: JournalAsk): Promise<JournalEntry[] | undefined> {
  if (!can(ctx.viewer, 'see-journal', { hubId: ctx.hub.id })) return undefined;
  const rows = await selectJournal(ctx.db, await filtersOf(ctx, ask), { limit: MOST_IN_FILE });
  const entries = await withJournalNames(ctx, rows);
  return entries.map((entry) => (entry.subject === 'registration' ? { ...entry, about: null } : entry));
}

/** Who of the team may be asked for. */
export function journalActors(ctx: Ctx): Promise<{ id: string; name: string }[]> {
  return selectActors(ctx.db, ctx.hub.id);
}

async function filtersOf({ db, hub }: Ctx, ask: JournalAsk): Promise<JournalFilters> {
  const { switchText, edge: _edge, ...rest } = ask;
  if (!switchText) return { ...rest, hubId: hub.id };
  const switchEventIds = await selectSwitchIdsLike(db, hub.id, switchText, MOST_SWITCHES);
  return { ...rest, hubId: hub.id, switchEventIds };
}

/** One line more than the page says whether it goes on. */
async function pageOf(
  ctx: Ctx,
  filters: JournalFilters,
  edge: JournalEdge | undefined,
): Promise<JournalPage> {
  const rows = await selectJournal(ctx.db, filters, { limit: PAGE_SIZE + 1, edge });
  const isNewer = edge?.side === 'newer';
  const goesOn = rows.length > PAGE_SIZE;
  const shown = isNewer ? rows.slice(-PAGE_SIZE) : rows.slice(0, PAGE_SIZE);
  return {
    entries: await withJournalNames(ctx, shown),
    older: goesOn || isNewer ? shown.at(-1)?.id : undefined,
    newer: (isNewer ? goesOn : edge !== undefined) ? shown[0]?.id : undefined,
  };
}
