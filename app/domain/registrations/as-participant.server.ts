import { selectStanding } from '~db/queries/registrations-merge';
import { selectRegistration } from '~db/queries/registrations-read';
import type { Ctx } from '../context';

export interface Participant {
  /** The same context for whoever holds the link or the code. */
  ctx: Ctx;
  /** The registration that it opens: the one that stays, where theirs was merged into it. */
  id: string;
}

/** Whoever holds the link or the code of a registration of this hub, or of an echo; undefined where there is none. */
export async function asParticipant(ctx: Ctx, registrationId: string): Promise<Participant | undefined> {
  const standing = await selectStanding(ctx.db, ctx.hub.id, registrationId);
  if (!standing) return undefined;
  const { id, isEcho } = standing;
  // Also of an echo, so that its page takes as long as any.
  const registration = await selectRegistration(ctx.db, ctx.hub.id, standing.registrationId);
  if (!registration) return undefined;
  const partyId = isEcho ? id : registration.partyId;
  return { ctx: { ...ctx, viewer: { kind: 'participant', registrationId: id, partyId, isEcho } }, id };
}
