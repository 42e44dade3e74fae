import type { Ctx } from '~/domain/context';
import type { PreviewMessage } from '~/domain/messages/pretend-message';
import { previewMessage } from '~/mail/preview-message.server';

/** What the edge hands to routes to show a message before it is sent. */
export function previewOf(ctx: Ctx): PreviewMessage {
  const settings = {
    appUrl: 'https://hub.example',
    hub: ctx.hub.id,
    secret: 's'.repeat(40),
    mailFrom: undefined,
  };
  return (pretend, db = ctx.db) => previewMessage(db, settings, ctx, pretend);
}
