import { inTransaction } from '~db/in-transaction';
import { blankMessagesOfIdea, updateAuthor } from '~db/queries/authors-of-switch';
import { type StubIdeaRow, selectStubIdea } from '~db/queries/idea-stub';
import type { Ctx } from '../../context';
import { recordHistory } from '../../history/record-history.server';
import { ok, type Result, refused } from '../../result';
import { type KeptContact, NO_CONTACT } from '../author-contact';
import { findCard } from './find-card.server';
import type { CardHolder } from './idea-card';

export type StubRefusal = 'unknown' | 'not-copied' | 'too-late';

/** What the stub of a card opens; no idea where nobody has copied the card yet, or where it was taken away. */
export async function readStub(
  ctx: Ctx,
  typed: string,
): Promise<{ card: CardHolder; idea: StubIdeaRow | null } | undefined> {
  const card = await findCard(ctx, typed);
  if (!card) return undefined;
  return { card, idea: (card.ideaId && (await selectStubIdea(ctx.db, card.ideaId))) || null };
}

/**
 * Whoever holds the stub says how they are told, with their consent, or that nothing is to be kept of how they are
 * reached: then what was written to them is emptied too. Refused once the hub has forgotten the people of that Switch.
 */
export function changeAuthor(
  ctx: Ctx,
  typed: string,
  contact: KeptContact,
): Promise<Result<null, StubRefusal>> {
  return inTransaction(ctx.db, async (trx) => {
    const stub = await readStub({ ...ctx, db: trx }, typed);
    if (!stub) return refused('unknown');
    const { card, idea } = stub;
    if (!idea) return refused('not-copied');
    const isErased = contact.authorContact === 'none';
    if (idea.isForgotten && !isErased) return refused('too-late');
    await updateAuthor(trx, idea.id, { ...contact, authorConsentAt: isErased ? null : ctx.now });
    if (isErased) await blankMessagesOfIdea(trx, idea.id, ctx.now);
    const line = { subject: 'idea', subjectId: idea.id, switchEventId: card.switchEventId } as const;
    await recordHistory(trx, ctx, [{ ...line, act: isErased ? 'contact-erased' : 'contact-changed' }]);
    return ok(null);
  });
}

/** Nothing is kept any more of how the author of this card's idea is reached. */
export function eraseAuthor(ctx: Ctx, typed: string): Promise<Result<null, StubRefusal>> {
  return changeAuthor(ctx, typed, NO_CONTACT);
}
