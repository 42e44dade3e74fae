import { countVoices, type VoiceScope } from '~db/queries/ideas-voices';
import type { Ctx } from '../context';
import { type Voices, voicesOf } from './voices';

/**
 * Whose ideas were proposed, kept and answered, in a hub, a zone or a Switch. Public: every idea says which type of
 * actor spoke, so the counts tell nothing that the ideas do not.
 */
export async function readVoices(ctx: Ctx, scope: Omit<VoiceScope, 'hubId'> = {}): Promise<Voices> {
  const counts = await countVoices(ctx.db, { hubId: ctx.hub.id, ...scope });
  return voicesOf(
    ctx.hub.stakeholderTypes.map(({ slug }) => slug),
    counts,
  );
}
