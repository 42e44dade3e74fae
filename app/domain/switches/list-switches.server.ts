import { countSwitches, type SwitchFilters, selectSwitches } from '~db/queries/switches-list';
import type { Ctx } from '../context';
import type { ListedSwitch } from './switch-event';
import { listedSwitchOfRow } from './switch-of-row';

export interface SwitchList {
  switches: ListedSwitch[];
  /** How many match, counted no further than MOST_COUNTED. */
  total: number;
  /** More match than were counted. */
  hasMore: boolean;
  page: number;
  /** Null where there are too many to count them. */
  pages: number | null;
  hasNext: boolean;
}

/** What a list may ask for; zones by slug as they stand in URLs. An unknown zone finds nothing. */
export interface SwitchListAsk {
  zone?: string | undefined;
  audience?: string | undefined;
  text?: string | undefined;
  when?: 'coming' | 'past' | 'any';
  page?: number;
  pageSize?: number;
}

const PAGE_SIZE = 20;
/** Nobody reads further: who looks for one Switch filters. */
const MOST_COUNTED = 200;
/** Where somebody types an address that no link leads to. */
const LAST_PAGE = 100_000;

/** Published and cancelled Switches of the hub, a page at a time. */
export function listSwitches(ctx: Ctx, ask: SwitchListAsk): Promise<SwitchList> {
  const zone = ctx.hub.zones.find((candidate) => candidate.slug === ask.zone);
  const filters: SwitchFilters = {
    hubId: ctx.hub.id,
    ...(zone ? { zoneId: zone.id } : {}),
    ...(ask.zone && !zone ? { zoneIds: [] } : {}),
    audience: ask.audience,
    text: ask.text,
    when: ask.when ?? 'coming',
    now: ctx.now,
  };
  return pageOfSwitches(ctx, filters, ask.page ?? 1, ask.pageSize ?? PAGE_SIZE);
}

/** Any page of Switches by ready-made filters; a page past the end shows the last one. */
export async function pageOfSwitches(
  ctx: Ctx,
  filters: SwitchFilters,
  page: number,
  size: number,
): Promise<SwitchList> {
  const counted = await countSwitches(ctx.db, filters, MOST_COUNTED + 1);
  const hasMore = counted > MOST_COUNTED;
  const pages = hasMore ? null : pagesOf(counted, size);
  const list = { total: Math.min(counted, MOST_COUNTED), hasMore, pages };
  const asked = Math.min(Math.max(1, Math.trunc(page) || 1), pages ?? LAST_PAGE);
  const shown = await readPage(ctx, filters, asked, size);
  if (shown.switches.length > 0 || asked === 1) return { ...list, ...shown };
  // Only an address typed by hand leads past the end of a list too long to be counted: this once it is.
  const last = pagesOf(await countSwitches(ctx.db, filters), size);
  return { ...list, ...(await readPage(ctx, filters, last, size)) };
}

/** One row more than the page says whether there is a next one. */
async function readPage(ctx: Ctx, filters: SwitchFilters, page: number, size: number) {
  const rows = await selectSwitches(ctx.db, filters, { limit: size + 1, offset: (page - 1) * size });
  return { switches: rows.slice(0, size).map(listedSwitchOfRow), page, hasNext: rows.length > size };
}

function pagesOf(total: number, size: number): number {
  return Math.max(1, Math.ceil(total / size));
}
