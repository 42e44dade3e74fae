import { PRIORITY_AUDIENCES } from '~/domain/priority-audiences';
import {
  type BoardRow,
  countBoardColumns,
  type IdeaFilters,
  selectBoardRows,
  selectBoardRowsOf,
  selectSwitchesWithIdeas,
} from '~db/queries/ideas-board';
import type { Ctx } from '../context';
import {
  type Board,
  type BoardCard,
  type BoardChanges,
  type BoardColumnPage,
  COLUMN_PAGE,
  COLUMN_STEP,
} from './board';
import type { BoardFilters, ColumnLimits } from './board-filters';
import type { BoardColumn } from './idea';

const SWITCHES_OFFERED = 30;
const SLUG = /^[a-z0-9-]{3,120}$/;

/** The whole board: of each column how many ideas fit, and the first ones. */
export async function readBoard(ctx: Ctx, filters: BoardFilters, limits: ColumnLimits = {}): Promise<Board> {
  const { found, counts } = await countedOrClose(ctx, filtersOf(ctx, filters));
  // A retired column shows for as long as an idea is in it: none may be lost from sight.
  const asked = ctx.hub.columns
    .filter(({ slug, isRetired }) => !isRetired || counts(slug) > 0)
    .map(({ slug }) => ({ column: slug, limit: limits[slug] ?? COLUMN_PAGE }));
  // One more than is shown tells whether there are more, also while others add and take away.
  const rows = await selectBoardRows(
    ctx.db,
    found,
    asked.map(({ column, limit }) => ({ column, limit: limit + 1 })),
  );
  const columns = asked.map(({ column, limit }) => ({
    count: counts(column),
    ...pageOf(
      ctx,
      column,
      rows.filter((row) => row.column === column),
      limit,
    ),
  }));
  return found.isClose ? { columns, isClose: true } : { columns };
}

/** One column from below a rank. */
export async function readBoardColumn(
  ctx: Ctx,
  filters: BoardFilters,
  page: { column: BoardColumn; after: string | null; limit?: number },
): Promise<BoardColumnPage> {
  const { found, counts } = await countedOrClose(ctx, filtersOf(ctx, filters));
  const { column, after, limit = COLUMN_STEP } = page;
  const rows = await selectBoardRows(ctx.db, found, [{ column, limit: limit + 1, after }]);
  return { count: counts(column), ...pageOf(ctx, column, rows, limit) };
}

/** What became of these ideas, for a board that shows the others already. */
export async function readBoardChanges(
  ctx: Ctx,
  filters: BoardFilters,
  numbers: readonly number[],
): Promise<BoardChanges> {
  const found = filtersOf(ctx, filters);
  const rows = await selectBoardRowsOf(ctx.db, found, numbers);
  const counts = await countsOf(ctx, found);
  return {
    cards: rows.map((row) => ({ column: row.column, ...cardOf(ctx, row) })),
    counts: ctx.hub.columns.map(({ slug }) => ({ column: slug, count: counts(slug) })),
  };
}

/** Those of these ideas that are on the board, whatever the filters. */
export async function readBoardCards(ctx: Ctx, numbers: readonly number[]): Promise<BoardChanges['cards']> {
  const rows = await selectBoardRowsOf(ctx.db, { hubId: ctx.hub.id }, numbers);
  return rows.map((row) => ({ column: row.column, ...cardOf(ctx, row) }));
}

function pageOf(ctx: Ctx, column: BoardColumn, rows: BoardRow[], limit: number) {
  const shown = rows.slice(0, limit);
  return {
    column,
    cards: shown.map((row) => cardOf(ctx, row)),
    until: rows.length > limit ? (shown.at(-1)?.rank ?? null) : null,
  };
}

/** What fits the filters in each column; where nothing has the words that were typed, what has them nearly. */
async function countedOrClose(ctx: Ctx, found: IdeaFilters) {
  const counts = await countsOf(ctx, found);
  if (!found.text || ctx.hub.columns.some(({ slug }) => counts(slug) > 0)) return { found, counts };
  const close = { ...found, isClose: true };
  return { found: close, counts: await countsOf(ctx, close) };
}

async function countsOf(ctx: Ctx, found: IdeaFilters): Promise<(column: BoardColumn) => number> {
  const counts = new Map<string, number>();
  for (const { column, count } of await countBoardColumns(ctx.db, found)) counts.set(column, count);
  return (column) => counts.get(column) ?? 0;
}

/** What the filters offer, besides the hub's own zones and types: the latest Switches that have ideas. */
export function switchesWithIdeas(ctx: Ctx) {
  return selectSwitchesWithIdeas(ctx.db, ctx.hub.id, SWITCHES_OFFERED);
}

/** A zone, type or audience that the hub does not have is no filter at all. */
function filtersOf(ctx: Ctx, filters: BoardFilters): IdeaFilters {
  return {
    hubId: ctx.hub.id,
    zoneId: ctx.hub.zones.find((zone) => zone.slug === filters.zone)?.id,
    switchSlug: SLUG.test(filters.switchEvent) ? filters.switchEvent : undefined,
    speakerType: ctx.hub.stakeholderTypes.find((type) => type.slug === filters.speaker)?.slug,
    audience: PRIORITY_AUDIENCES.find((audience) => audience === filters.audience),
    text: filters.text || undefined,
  };
}

function cardOf(ctx: Ctx, row: BoardRow): BoardCard {
  return {
    number: row.number,
    version: row.version,
    rank: row.rank,
    title: row.title,
    speaker: row.speakerType,
    zone: ctx.hub.zones.find((zone) => zone.id === row.zoneId)?.slug ?? '',
    form: row.form,
  };
}
