import {
  countReadyServices,
  type ReadyServiceRow,
  type ServiceFilters,
  selectReadyServices,
} from '~db/queries/ready-services';
import type { Ctx } from '../../context';
import { PRIORITY_AUDIENCES } from '../../priority-audiences';
import { isIdeaNumber } from '../idea';
import { TOPICS } from './national-vocabulary.server';

/** What a reader asks of the catalogue, as it stands in its address; '' is no filter. */
export interface ServicesAsk {
  /** Slugs. */
  topic: string;
  audience: string;
  zone: string;
  text: string;
  /** The page goes on below this number; null from the latest on. */
  before: number | null;
}

export interface ReadyServices {
  services: ReadyServiceRow[];
  /** How many fit, counted no further than MOST_COUNTED. */
  total: number;
  hasMore: boolean;
  /** The number below which the next page goes on; null on the last one. */
  next: number | null;
}

const PAGE_SIZE = 12;
/** Nobody reads further: who looks for one service filters. */
const MOST_COUNTED = 200;

/** Services that are ready, the latest first, a page at a time. A filter that names nothing known is none. */
export async function readReadyServices(ctx: Ctx, ask: ServicesAsk): Promise<ReadyServices> {
  const filters: ServiceFilters = {
    hubId: ctx.hub.id,
    zoneId: ctx.hub.zones.find(({ slug }) => slug === ask.zone)?.id,
    topic: TOPICS.find(({ slug }) => slug === ask.topic)?.value,
    audience: PRIORITY_AUDIENCES.find((audience) => audience === ask.audience),
    text: ask.text || undefined,
  };
  const before = ask.before !== null && isIdeaNumber(ask.before) ? ask.before : undefined;
  const rows = await selectReadyServices(ctx.db, filters, { before, limit: PAGE_SIZE + 1 });
  const counted = await countReadyServices(ctx.db, filters, MOST_COUNTED + 1);
  const services = rows.slice(0, PAGE_SIZE);
  return {
    services,
    total: Math.min(counted, MOST_COUNTED),
    hasMore: counted > MOST_COUNTED,
    next: rows.length > PAGE_SIZE ? (services.at(-1)?.number ?? null) : null,
  };
}
