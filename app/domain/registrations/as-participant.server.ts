import { selectStanding } from '~db/queries/registrations-merge';
import { selectRegistration } from '~db/queries/registrations-read';
import type { Ctx } from '../context';

export interface Participant {
  /** The same context for whoever holds the link or the code. */
  ctx: Ctx;
  /** The registration that it opens: the one that stays, where theirs was merged into it. */
  id: string;
}

/** Whoever holds the link or the code of a registration of this hub; undefined where there is none. */
export async function asParticipant(ctx: Ctx, registrationId: string): Promise<Participant | undefined> {
  const id = await selectStanding(ctx.db, ctx.hub.id, registrationId);
  const registration = await selectRegistration(ctx.db, ctx.hub.id, id);
  if (!registration) return undefined;
  const viewer = { kind: 'participant', registrationId: id, partyId: registration.partyId } as const;
  return { ctx: { ...ctx, viewer }, id };
}
