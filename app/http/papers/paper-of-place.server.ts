import { type AppLoadContext, data } from '@remix-run/node';
import type { PaperHolder } from '~/domain/papers/read-papers.server';
import { asParticipant } from '~/domain/registrations/as-participant.server';
import { registrationPage } from '~/domain/registrations/registration-page.server';
import { openToken } from '~/domain/registrations/registration-token';

interface OwnPaper extends PaperHolder {
  /** The surroundings of whoever holds the link. */
  context: Pick<AppLoadContext, 'ctx' | 'env'>;
}

/**
 * The place whose paper a link asks for.
 * @throws 404 where the link was not sealed here, or what it led to was erased
 */
export async function paperOfPlace({ ctx, env }: AppLoadContext, token = ''): Promise<OwnPaper> {
  const sealed = openToken(env.secret, token);
  const participant = sealed ? await asParticipant(ctx, sealed) : undefined;
  // Read as the page of the place is, so that its papers tell nothing that the page does not.
  const page = participant && (await registrationPage(participant.ctx, participant.id));
  if (!page || page.registration.erasedAt) throw data(null, { status: 404 });
  const { registration, event } = page;
  return { registration, event, context: { ctx: participant.ctx, env } };
}
