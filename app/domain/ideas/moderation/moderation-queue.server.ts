import { countModeration, type ModerationRow, selectModeration } from '~db/queries/idea-comments';
import type { Ctx } from '../../context';
import { can } from '../../people/can';

export type { ModerationRow };

export interface ModerationQueue {
  waiting: ModerationRow[];
  /** What was decided last, to be undone where it was wrong. */
  decided: ModerationRow[];
  state: QueueState;
  hasMore: boolean;
}

export interface QueueState {
  count: number;
  oldest: Date | null;
  /** The oldest waits for longer than people should. */
  isOld: boolean;
}

const DAY_MS = 86_400_000;
/** From then on whoever wrote may think that nobody reads. */
export const OLD_AFTER_DAYS = 3;
const PAGE_SIZE = 25;
const DECIDED_SHOWN = 20;

/** What hub staff have to read, the oldest first; undefined for others. */
export async function moderationQueue(ctx: Ctx): Promise<ModerationQueue | undefined> {
  const { db, hub } = ctx;
  if (!can(ctx.viewer, 'moderate', { hubId: hub.id })) return undefined;
  const rows = await selectModeration(db, hub.id, { isOpen: true, limit: PAGE_SIZE + 1, offset: 0 });
  return {
    waiting: rows.slice(0, PAGE_SIZE),
    decided: await selectModeration(db, hub.id, { isOpen: false, limit: DECIDED_SHOWN, offset: 0 }),
    state: await readQueueState(ctx),
    hasMore: rows.length > PAGE_SIZE,
  };
}

/** How much waits, for whoever may moderate; nothing for others. */
export async function moderationState(ctx: Ctx): Promise<QueueState | null> {
  return can(ctx.viewer, 'moderate', { hubId: ctx.hub.id }) ? readQueueState(ctx) : null;
}

async function readQueueState({ db, hub, now }: Ctx): Promise<QueueState> {
  const { count, oldest } = await countModeration(db, hub.id);
  const isOld = oldest !== null && now.getTime() - oldest.getTime() > OLD_AFTER_DAYS * DAY_MS;
  return { count, oldest, isOld };
}
