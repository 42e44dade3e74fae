import { countSwitches, type SwitchFilters, selectSwitchDetails, selectSwitches } from '~db/queries/switches';
import type { Ctx } from '../context';
import type { SwitchEvent } from './switch-event';
import { switchOfRow } from './switch-of-row';

export interface SwitchList {
  switches: SwitchEvent[];
  total: number;
  page: number;
  pages: number;
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
  const total = await countSwitches(ctx.db, filters);
  const pages = Math.max(1, Math.ceil(total / size));
  const shown = Math.min(Math.max(1, page), pages);
  const rows = await selectSwitches(ctx.db, filters, { limit: size, offset: (shown - 1) * size });
  const { sessions, seatRules } = await selectSwitchDetails(
    ctx.db,
    rows.map((row) => row.id),
  );
  const switches = rows.map((row) =>
    switchOfRow(
      row,
      sessions.filter((session) => session.switchEventId === row.id),
      seatRules.filter((rule) => rule.switchEventId === row.id),
    ),
  );
  return { switches, total, page: shown, pages };
}
