import { type AppLoadContext, data } from '@remix-run/node';
import { asParticipant, type Participant } from '~/domain/registrations/as-participant.server';
import { openToken } from '~/domain/registrations/registration-token';

/**
 * Whoever opens the link is who the link is for.
 * @throws 404 where the token was not sealed here
 */
export async function holderOf(context: AppLoadContext, token = ''): Promise<Participant> {
  const sealed = openToken(context.env.secret, token);
  const participant = sealed ? await asParticipant(context.ctx, sealed) : undefined;
  if (!participant) throw data(null, { status: 404 });
  return participant;
}
