import { countMessages, selectMessageOfHub, selectMessages } from '~db/queries/messages-list';
import type { Ctx } from '../context';
import { can } from '../people/can';
import { isUuid } from '../uuid';
import type { MessageKind, MessageState } from './message-kinds';

const PAGE_SIZE = 20;
/** Counted no further: who looks for an older one filters. */
const MOST_COUNTED = 2_000;

export interface MessageAsk {
  state?: MessageState | undefined;
  kind?: MessageKind | undefined;
  page?: number;
}

/** A page of the hub's messages, and how many need somebody. Undefined for whoever may not read them. */
export async function listMessages(ctx: Ctx, { state, kind, page = 1 }: MessageAsk) {
  const { db, hub } = ctx;
  if (!can(ctx.viewer, 'see-messages', { hubId: hub.id })) return undefined;
  const filters = { hubId: hub.id, state, kind };
  const total = await countMessages(db, filters, MOST_COUNTED);
  const pages = Math.max(1, Math.ceil(total / PAGE_SIZE));
  const shown = Math.min(Math.max(1, Math.trunc(page) || 1), pages);
  return {
    messages: await selectMessages(db, filters, { limit: PAGE_SIZE, offset: (shown - 1) * PAGE_SIZE }),
    page: shown,
    pages,
    toTell: await countMessages(db, { hubId: hub.id, state: 'to_tell' }, MOST_COUNTED),
    failed: await countMessages(db, { hubId: hub.id, state: 'failed' }, MOST_COUNTED),
  };
}

/**
 * One message with its text, as it was sent.
 * @param hidesKeys leaves out the text of sign-in messages: whoever reads it could sign in as its recipient
 */
export async function readMessage(ctx: Ctx, id: string, { hidesKeys }: { hidesKeys: boolean }) {
  if (!can(ctx.viewer, 'see-messages', { hubId: ctx.hub.id }) || !isUuid(id)) return undefined;
  const message = await selectMessageOfHub(ctx.db, ctx.hub.id, id);
  if (!message) return undefined;
  const isHidden = hidesKeys && message.kind === 'sign-in';
  if (!isHidden) return { ...message, isHidden };
  return { ...message, details: {}, subject: null, textBody: null, htmlBody: null, isHidden };
}
