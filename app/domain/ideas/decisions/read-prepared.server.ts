import { type AuthorRow, selectFamilyAuthors } from '~db/queries/idea-authors';
import {
  countPrepared,
  selectDecisionPlace,
  selectOpenDecision,
  selectPrepared,
  selectPublication,
} from '~db/queries/idea-decisions';
import type { Ctx } from '../../context';
import { can } from '../../people/can';
import { isUuid } from '../../uuid';
import { authorKey } from '../answers/recipient-of-author';

/** Read again in one sitting; the others come with the next page. */
const MOST_AT_ONCE = 100;

export type PreparedRow = Awaited<ReturnType<typeof selectPrepared>>[number];

/** A prepared decision, and everybody who is told it. */
export interface PreparedDecision {
  row: PreparedRow;
  authors: AuthorRow[];
  /** The idea was moved or decided since. */
  hasMoved: boolean;
}

/** What waits to be published, oldest first. Undefined for whoever may not know. */
export async function readPrepared(ctx: Ctx) {
  if (!can(ctx.viewer, 'triage-ideas', { hubId: ctx.hub.id })) return undefined;
  const rows = await selectPrepared(ctx.db, ctx.hub.id, MOST_AT_ONCE);
  const authors =
    rows.length > 0
      ? await selectFamilyAuthors(
          ctx.db,
          rows.map(({ ideaId }) => ideaId),
        )
      : [];
  const prepared = rows.map(
    (row): PreparedDecision => ({
      row,
      authors: once(authors.filter(({ rootId }) => rootId === row.ideaId)),
      hasMoved: row.presentColumn !== row.fromColumn,
    }),
  );
  return { prepared, total: await countPrepared(ctx.db, ctx.hub.id) };
}

/** The decision that waits for one idea: hub staff only. */
export async function readPreparedOf(ctx: Ctx, ideaId: string): Promise<PreparedRow | undefined> {
  if (!can(ctx.viewer, 'triage-ideas', { hubId: ctx.hub.id })) return undefined;
  return selectOpenDecision(ctx.db, ideaId);
}

/** What one click published. */
export async function readPublication(ctx: Ctx, publicationId: string | null) {
  if (!isUuid(publicationId) || !can(ctx.viewer, 'triage-ideas', { hubId: ctx.hub.id })) return [];
  return selectPublication(ctx.db, ctx.hub.id, publicationId);
}

/** What the ideas are called whose decisions were left as they were. */
export async function titlesOfDecisions(ctx: Ctx, ids: readonly string[]): Promise<Map<string, string>> {
  const titles = new Map<string, string>();
  if (!can(ctx.viewer, 'triage-ideas', { hubId: ctx.hub.id })) return titles;
  for (const id of ids.filter(isUuid)) {
    const place = await selectDecisionPlace(ctx.db, ctx.hub.id, id);
    if (place) titles.set(id, place.title);
  }
  return titles;
}

/** Somebody with several ideas of a family is told once. */
function once(authors: AuthorRow[]): AuthorRow[] {
  const keys = authors.map((author) => authorKey(author) || author.ideaId);
  return authors.filter((_, at) => keys.indexOf(keys[at] ?? '') === at);
}
