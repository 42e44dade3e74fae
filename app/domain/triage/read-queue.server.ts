import { countQueue, countWaiting } from '~db/queries/ideas-count';
import { type ExportRow, selectExport } from '~db/queries/ideas-export';
import {
  hasIdea,
  type QueueFilters,
  type QueueRow,
  selectFittingIdeas,
  selectQueue,
  selectQueueIdea,
} from '~db/queries/ideas-queue';
import { selectTopicsInUse } from '~db/queries/ideas-topics';
import { selectTriageStaff, type TriageStaff } from '~db/queries/triage-staff';
import type { Ctx } from '../context';
import { isIdeaNumber } from '../ideas/idea';
import type { NationalTerm } from '../ideas/outcome/national-term';
import { TOPICS, termsAmong } from '../ideas/outcome/national-vocabulary.server';
import { can } from '../people/can';
import type { ChosenIdea } from './bulk-act';
import { EVERY_COLUMN, ME, NOBODY, orderOf, type QueueQuery, SOMEBODY } from './queue-query';
import { MOST_AT_ONCE } from './triage-act';

export type { ExportRow, QueueRow };

const QUEUE_PAGE = 25;
const DAY_MS = 86_400_000;

export interface Queue {
  rows: QueueRow[];
  /** Of all that fit, shown here or not. */
  total: number;
  hasPrevious: boolean;
  hasNext: boolean;
}

/** One page of the ideas that are asked for: hub staff only. */
export async function readQueue(ctx: Ctx, query: QueueQuery): Promise<Queue | undefined> {
  if (!can(ctx.viewer, 'triage-ideas', { hubId: ctx.hub.id })) return undefined;
  const filters = queueFilters(ctx, query);
  const edge = await edgeOf(ctx, query);
  const found = await selectQueue(ctx.db, filters, { order: orderOf(query), limit: QUEUE_PAGE + 1, edge });
  const hasMore = found.length > QUEUE_PAGE;
  const isBackward = edge?.side === 'before';
  const rows = isBackward ? found.slice(-QUEUE_PAGE) : found.slice(0, QUEUE_PAGE);
  return {
    rows,
    total: await countQueue(ctx.db, filters),
    hasPrevious: isBackward ? hasMore : edge !== undefined,
    hasNext: isBackward || hasMore,
  };
}

/** One idea on the board, beside the list or on its page: hub staff only. */
export async function readOpenIdea(ctx: Ctx, number: number): Promise<QueueRow | undefined> {
  if (!can(ctx.viewer, 'triage-ideas', { hubId: ctx.hub.id }) || !isIdeaNumber(number)) return undefined;
  return selectQueueIdea(ctx.db, ctx.hub.id, number);
}

/** How many ideas wait to be sorted; 0 for whoever sorts none. */
export function countToSort({ db, hub, viewer }: Pick<Ctx, 'db' | 'hub' | 'viewer'>): Promise<number> {
  return can(viewer, 'triage-ideas', { hubId: hub.id }) ? countWaiting(db, hub.id) : Promise.resolve(0);
}

/** The idea after or before this one in the same order, whatever page they are on. */
export async function readNeighbour(
  ctx: Ctx,
  query: QueueQuery,
  at: { number: number; side: 'after' | 'before' },
): Promise<number | null> {
  const page = { order: orderOf(query), limit: 1, edge: at };
  const [row] = await selectQueue(ctx.db, queueFilters(ctx, query), page);
  return row?.number ?? null;
}

/** All that is asked for, as far as one act may change it. */
export function pickQueue(ctx: Ctx, query: QueueQuery): Promise<ChosenIdea[]> {
  return selectFittingIdeas(ctx.db, queueFilters(ctx, query), MOST_AT_ONCE + 1);
}

/** As many rows as a file holds: ten thousand ideas, and the worst a hub may grow to. */
const MOST_IN_FILE = 20_000;

/** All that is asked for, with how authors are reached: hub staff only. */
export async function readQueueFile(ctx: Ctx, query: QueueQuery): Promise<ExportRow[] | undefined> {
  if (!can(ctx.viewer, 'triage-ideas', { hubId: ctx.hub.id })) return undefined;
  return selectExport(ctx.db, queueFilters(ctx, query), { order: orderOf(query), limit: MOST_IN_FILE });
}

/** Who may be given ideas, with how many each holds. */
export function readTriageStaff(ctx: Ctx): Promise<TriageStaff[]> {
  return selectTriageStaff(ctx.db, ctx.hub.id, ctx.now);
}

/** Topics of the national vocabulary that some idea on the board has, in its order. */
export async function readQueueTopics({ db, hub }: Ctx): Promise<NationalTerm[]> {
  const known = TOPICS.map(({ value }) => value);
  return termsAmong(TOPICS, await selectTopicsInUse(db, hub.id, known));
}

async function edgeOf(ctx: Ctx, { apres, avant }: QueueQuery) {
  const number = Number(apres || avant);
  // An idea that nobody knows is no edge: the list starts at its top.
  if (!number || !(await hasIdea(ctx.db, ctx.hub.id, number))) return undefined;
  return { number, side: apres ? ('after' as const) : ('before' as const) };
}

/** A zone, type or topic that is not known is no filter at all. */
function queueFilters(ctx: Ctx, query: QueueQuery): QueueFilters {
  const { hub, now } = ctx;
  return {
    hubId: hub.id,
    columns: columnsAsked(ctx, query),
    zoneId: hub.zones.find(({ slug }) => slug === query.zone)?.id,
    switchSlug: query.switch || undefined,
    speakerType: hub.stakeholderTypes.find(({ slug }) => slug === query.acteur)?.slug,
    audience: query.public || undefined,
    topic: TOPICS.find(({ slug }) => slug === query.theme)?.value,
    proposedBefore: query.age ? new Date(now.getTime() - Number(query.age) * DAY_MS) : undefined,
    hasContact: query.contact !== '',
    text: query.q || undefined,
    ...assignmentOf(ctx, query),
  };
}

/** What waits to be sorted may stand in several columns of the hub. */
function columnsAsked({ hub }: Ctx, { etat }: QueueQuery): string[] | undefined {
  if (etat === EVERY_COLUMN) return undefined;
  if (etat !== '') return [etat];
  const waiting = hub.columns.filter(({ stage }) => stage === 'to_sort').map(({ slug }) => slug);
  return waiting.length > 0 ? waiting : ['to_sort'];
}

function assignmentOf({ viewer }: Ctx, { pour }: QueueQuery): Partial<QueueFilters> {
  if (pour === '') return {};
  if (pour === NOBODY || pour === SOMEBODY) return { isAssigned: pour === SOMEBODY };
  if (pour !== ME) return { assignedTo: pour };
  return { assignedTo: viewer.kind === 'staff' ? viewer.userId : undefined };
}
