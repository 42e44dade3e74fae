import { selectRegistration } from '~db/queries/registrations-read';
import type { Ctx } from '../context';

/** The same context for whoever holds the link or the code of a registration of this hub; undefined where there is none. */
export async function asParticipant(ctx: Ctx, registrationId: string): Promise<Ctx | undefined> {
  const registration = await selectRegistration(ctx.db, ctx.hub.id, registrationId);
  if (!registration) return undefined;
  return { ...ctx, viewer: { kind: 'participant', registrationId, partyId: registration.partyId } };
}
