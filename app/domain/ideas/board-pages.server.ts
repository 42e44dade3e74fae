import { PRIORITY_AUDIENCES } from '~/domain/priority-audiences';
import {
  type BoardRow,
  countBoardColumns,
  type IdeaFilters,
  selectBoardRows,
  selectSwitchesWithIdeas,
} from '~db/queries/ideas-board';
import { selectRank } from '~db/queries/ideas-ranks';
import type { Ctx } from '../context';
import { type Board, type BoardCard, type BoardColumnPage, COLUMN_PAGE } from './board';
import type { BoardFilters, ColumnLimits } from './board-filters';
import type { BoardColumn } from './idea';

/** Cards on the page of one column, without JavaScript. */
const LONG_PAGE = 50;
const SWITCHES_OFFERED = 60;
const SLUG = /^[a-z0-9-]{3,120}$/;

/** The whole board: of each column how many ideas fit, and the first ones. */
export async function readBoard(ctx: Ctx, filters: BoardFilters, limits: ColumnLimits = {}): Promise<Board> {
  const { found, counts } = await countedOrClose(ctx, filtersOf(ctx, filters));
  const rows = await selectBoardRows(
    ctx.db,
    found,
    ctx.hub.columns.map(({ slug }) => ({ column: slug, limit: limits[slug] ?? COLUMN_PAGE })),
  );
  const columns = ctx.hub.columns.map(({ slug, isRetired }) => ({
    column: slug,
    isRetired,
    count: counts.find((one) => one.column === slug)?.count ?? 0,
    cards: rows.filter((row) => row.column === slug).map((row) => cardOf(ctx, row)),
  }));
  // A retired column shows for as long as an idea is in it: none may be lost from sight.
  const shown = columns.filter(({ isRetired, count }) => !isRetired || count > 0);
  const board = { columns: shown.map(({ isRetired: _, ...page }) => page) };
  return found.isClose ? { ...board, isClose: true } : board;
}

export interface LongColumn extends BoardColumnPage {
  /** The idea after which the next page goes on; null on the last one. */
  next: number | null;
}

/** One column on a page of its own, from below the idea `after`; one that has left the column starts again. */
export async function readLongColumn(
  ctx: Ctx,
  filters: BoardFilters,
  page: { column: BoardColumn; after: number | null },
): Promise<LongColumn> {
  const { found, counts } = await countedOrClose(ctx, filtersOf(ctx, filters));
  const { column } = page;
  const after = page.after === null ? undefined : await selectRank(ctx.db, ctx.hub.id, column, page.after);
  const rows = await selectBoardRows(ctx.db, found, [
    { column, limit: LONG_PAGE + 1, ...(after === undefined ? {} : { after }) },
  ]);
  const shown = rows.slice(0, LONG_PAGE);
  return {
    column,
    count: counts.find((one) => one.column === column)?.count ?? 0,
    cards: shown.map((row) => cardOf(ctx, row)),
    next: rows.length > LONG_PAGE ? (shown.at(-1)?.number ?? null) : null,
  };
}

/** What the filters offer, besides the hub's own zones and types: the latest Switches that have ideas. */
export function switchesWithIdeas(ctx: Ctx) {
  return selectSwitchesWithIdeas(ctx.db, ctx.hub.id, SWITCHES_OFFERED);
}

/** What fits the filters in each column; where nothing has the words that were typed, what has them nearly. */
async function countedOrClose(ctx: Ctx, found: IdeaFilters) {
  const counts = await countBoardColumns(ctx.db, found);
  if (!found.text || counts.length > 0) return { found, counts };
  const close = { ...found, isClose: true };
  return { found: close, counts: await countBoardColumns(ctx.db, close) };
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
  const type = ctx.hub.stakeholderTypes.find((candidate) => candidate.slug === row.speakerType);
  return {
    number: row.number,
    version: row.version,
    title: row.title,
    speaker: type?.label[ctx.locale] ?? row.speakerType,
    switchTitle: row.switchTitle,
    zone: { name: row.zoneName, hue: row.zoneHue },
    form: row.form,
  };
}
