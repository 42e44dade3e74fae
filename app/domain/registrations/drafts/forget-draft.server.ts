import { deleteDraft } from '~db/queries/registration-drafts';
import type { Ctx } from '../../context';
import { readShortCode } from '../short-code';
import { sealedDraft } from './sealed-draft';

/** Whoever is registered has nothing to come back to. */
export async function forgetDraft(ctx: Ctx, secret: string, typed: string): Promise<void> {
  const code = readShortCode(typed);
  if (code) await deleteDraft(ctx.db, { hubId: ctx.hub.id, codeHash: sealedDraft.hash(secret, code) });
}
