import { insertDraft, updateDraft } from '~db/queries/registration-drafts';
import type { Ctx } from '../../context';
import { drawShortCode } from '../registering/draw-short-code.server';
import { readShortCode } from '../short-code';
import { type Draft, sealedDraft } from './sealed-draft';

/** How long somebody may come back to what they began. */
const DRAFT_HOURS = 48;
const HOUR_MS = 3_600_000;
/** No form that a person fills in is longer. */
const LONGEST = 60_000;

/**
 * Keeps what somebody typed so far for 48 hours, under the code that their form bears; under a new one where it bears
 * none, or one that is good for nothing.
 * @returns the code, undefined where the form is too long to be kept
 */
export async function keepDraft(
  ctx: Ctx,
  secret: string,
  { switchEventId, code, ...draft }: Draft & { switchEventId: string; code: string },
): Promise<string | undefined> {
  const expiresAt = new Date(ctx.now.getTime() + DRAFT_HOURS * HOUR_MS);
  const under = (known: string) => ({
    hubId: ctx.hub.id,
    switchEventId,
    codeHash: sealedDraft.hash(secret, known),
    sealed: sealedDraft.seal(secret, known, draft),
    expiresAt,
  });
  const known = readShortCode(code);
  if (JSON.stringify(draft).length > LONGEST) return undefined;
  if (known) {
    const { sealed, ...key } = under(known);
    if (await updateDraft(ctx.db, key, { sealed, expiresAt }, ctx.now)) return known;
  }
  const drawn = drawShortCode();
  await insertDraft(ctx.db, { ...under(drawn), createdAt: ctx.now });
  return drawn;
}
