import { selectDraft } from '~db/queries/registration-drafts';
import type { Ctx } from '../../context';
import { readShortCode } from '../short-code';
import { type Draft, sealedDraft } from './sealed-draft';

/** What somebody began, by the code that they noted, and its Switch; undefined where there is nothing (any more). */
export async function findDraft(
  ctx: Ctx,
  secret: string,
  typed: string,
): Promise<(Draft & { code: string; slug: string }) | undefined> {
  const code = readShortCode(typed);
  if (!code) return undefined;
  const key = { hubId: ctx.hub.id, codeHash: sealedDraft.hash(secret, code) };
  const row = await selectDraft(ctx.db, key, ctx.now);
  const draft = row && sealedDraft.open(secret, code, row.sealed);
  return draft && { ...draft, code, slug: row.slug };
}
