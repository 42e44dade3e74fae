import type { AppLoadContext } from '@remix-run/node';
import { readIdeaContact } from '~/domain/ideas/idea-pages.server';

/** How the author of an idea hears of it, and whether e-mails leave at all; null for whoever may not know. */
export async function reachOfAuthor({ ctx, env }: AppLoadContext, ideaId: string) {
  const contact = await readIdeaContact(ctx, ideaId);
  return contact ? { ...contact, isSent: env.smtpUrl !== undefined } : null;
}
