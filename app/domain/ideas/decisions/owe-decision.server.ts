import type { Trx } from '~db/in-transaction';
import {
  type AuthorRow,
  selectFamilyAuthors,
  selectToldIdeas,
  withdrawUntoldDecisions,
} from '~db/queries/idea-authors';
import type { Ctx } from '../../context';
import { oweMessages } from '../../messages/owe-message.server';
import { authorKey, recipientOfAuthor } from '../answers/recipient-of-author';
import type { Decision } from '../decision-input';

export interface OwedDecision {
  /** Null for a step of what was decided: it goes on, and corrects nothing. */
  decisionId: string | null;
  ideaId: string;
  switchEventId: string;
  decision: Pick<Decision, 'column' | 'form' | 'reason' | 'answer'>;
}

/**
 * Owes a decision to everybody whose idea it is: its author, and those of all ideas that were merged into it, each
 * once. What they were owed before and have not heard is taken back; whoever heard something else hears that this
 * corrects it.
 */
export async function oweDecision(trx: Trx, ctx: Ctx, owed: OwedDecision): Promise<void> {
  const { column, form, reason, answer = '' } = owed.decision;
  const family = await selectFamilyAuthors(trx, [owed.ideaId]);
  const ideaIds = family.map(({ ideaId }) => ideaId);
  await withdrawUntoldDecisions(trx, ideaIds, ctx.now);
  const told = owed.decisionId === null ? new Set<string>() : await selectToldIdeas(trx, ideaIds);
  await oweMessages(
    trx,
    ctx,
    byAuthor(family).map(([first, ...others]) => ({
      kind: 'idea-decided',
      to: recipientOfAuthor(first),
      switchEventId: owed.switchEventId,
      ideaId: first.ideaId,
      ...(owed.decisionId === null ? {} : { ideaDecisionId: owed.decisionId }),
      // Said as it was decided then, even if it is decided otherwise before the message leaves.
      details: {
        column,
        form,
        reason,
        ...(answer === '' ? {} : { answer }),
        ...([first, ...others].some(({ ideaId }) => told.has(ideaId)) ? { isCorrection: true } : {}),
      },
    })),
  );
}

/** Ideas of one author together, in the order of the family. */
function byAuthor(family: readonly AuthorRow[]): [AuthorRow, ...AuthorRow[]][] {
  const found = new Map<string, [AuthorRow, ...AuthorRow[]]>();
  for (const author of family) {
    const key = authorKey(author) || author.ideaId;
    const known = found.get(key);
    if (known) known.push(author);
    else found.set(key, [author]);
  }
  return [...found.values()];
}
