import {
  type JournalEdge,
  type JournalFilters,
  type JournalRow,
  selectActors,
  selectJournal,
  selectJournalNames,
  selectSwitchIdsLike,
} from '~db/queries/journal';
import type { Ctx } from '../context';
import { can } from '../people/can';
import type { SwitchEvent } from '../switches/switch-event';
import { thingOfSwitch } from '../switches/thing-of-switch';
import { isUuid } from '../uuid';
import type { JournalAsk, JournalEntry } from './journal-entry';

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
  return withNames(ctx, await selectJournal(ctx.db, filters, { limit: MOST_OF_ONE }));
}

/** Everything that is asked for, up to MOST_IN_FILE lines, without the names of those who came: a file travels. */
export async function journalFile(ctx: Ctx, ask: JournalAsk): Promise<JournalEntry[] | undefined> {
  if (!can(ctx.viewer, 'see-journal', { hubId: ctx.hub.id })) return undefined;
  const rows = await selectJournal(ctx.db, await filtersOf(ctx, ask), { limit: MOST_IN_FILE });
  const entries = await withNames(ctx, rows);
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
    entries: await withNames(ctx, shown),
    older: goesOn || isNewer ? shown.at(-1)?.id : undefined,
    newer: (isNewer ? goesOn : edge !== undefined) ? shown[0]?.id : undefined,
  };
}

async function withNames(ctx: Ctx, rows: JournalRow[]): Promise<JournalEntry[]> {
  const of = (subject: JournalRow['subject']) =>
    unique(
      rows.filter((row) => row.subject === subject && isUuid(row.subjectId)).map((row) => row.subjectId),
    );
  const users = unique(rows.flatMap((row) => userIdOf(row) ?? []));
  const names = await selectJournalNames(ctx.db, {
    registrations: of('registration'),
    ideas: of('idea'),
    users,
  });
  const registrations = new Map(names.registrations.map(({ id, name }) => [id, name]));
  const ideas = new Map(names.ideas.map((idea) => [idea.id, idea]));
  const people = new Map(names.users.map(({ id, name }) => [id, name]));
  return rows.map((row) => ({
    ...{ id: row.id, at: row.at, subject: row.subject, subjectId: row.subjectId, act: row.act },
    actor: { kind: row.actorKind, name: row.actorName },
    switchEvent: row.switchSlug ? { slug: row.switchSlug, title: row.switchTitle ?? '' } : null,
    about: aboutOf(row, { registrations, ideas, people }),
    before: row.before ?? {},
    after: row.after ?? {},
  }));
}

function aboutOf(
  row: JournalRow,
  names: {
    registrations: Map<string, string>;
    ideas: Map<string, { number: number; title: string }>;
    people: Map<string, string>;
  },
): JournalEntry['about'] {
  const idea = names.ideas.get(row.subjectId);
  if (row.subject === 'idea' && idea) return { name: idea.title, ideaNumber: idea.number };
  const name =
    row.subject === 'role_grant'
      ? names.people.get(userIdOf(row) ?? '')
      : names.registrations.get(row.subjectId);
  return name ? { name } : null;
}

/** Whose role it is. */
function userIdOf({ before, after }: JournalRow): string | undefined {
  const id = after?.userId ?? before?.userId;
  return typeof id === 'string' ? id : undefined;
}

function unique(ids: string[]): string[] {
  return [...new Set(ids)];
}
