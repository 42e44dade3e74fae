import { inTransaction, type Trx } from '~db/in-transaction';
import { type IdeaToChange, updateIdea } from '~db/queries/ideas';
import type { Ctx } from '../context';
import { recordHistory } from '../history/record-history.server';
import { oweMessages, type Recipient } from '../messages/owe-message.server';
import { can } from '../people/can';
import { ok, type Result, refused } from '../result';
import type { Decision } from './decision-input';
import { tellFollowers } from './following/tell-followers.server';
import type { BoardColumn } from './idea';
import { placeBelow, placeLast } from './place-in-column.server';
import { takeIdea } from './take-idea.server';

export interface Classification {
  idea: number;
  expectedVersion: number;
  decision: Decision;
  /** Where the card was dropped; without it, or where that neighbour has moved on, the end of the column. */
  after?: number | null;
}

/** Decides what an idea becomes, with the reason, and owes its author the news: by e-mail, by phone or in person. */
export async function classifyIdea(
  ctx: Ctx,
  { idea: number, expectedVersion, decision, after }: Classification,
): Promise<
  Result<{ version: number; column: BoardColumn }, 'not-allowed' | 'not-found' | 'stale' | 'column-retired'>
> {
  if (!can(ctx.viewer, 'triage-ideas', { hubId: ctx.hub.id })) return refused('not-allowed');
  // A form that was typed by hand is none of the hub's.
  const { form } = decision;
  if (form !== null && !ctx.hub.forms.some(({ slug }) => slug === form)) return refused('not-found');
  return inTransaction(ctx.db, async (trx) => {
    const taken = await takeIdea(trx, ctx, { idea: number, column: decision.column, expectedVersion });
    if (!taken.ok) return taken;
    const idea = taken.value;
    const by = ctx.viewer.kind === 'staff' ? ctx.viewer.userId : null;
    const { column, reason, ...answers } = decision;
    const version = await updateIdea(trx, idea.id, {
      ...answers,
      boardColumn: column,
      rank: await placeOf(trx, ctx.hub.id, idea, column, after),
      decisionReason: reason,
      decidedAt: ctx.now,
      decidedBy: by,
      movedAt: ctx.now,
      movedBy: by,
    });
    await tell(trx, ctx, idea, decision);
    return ok({ version, column });
  });
}

async function placeOf(
  trx: Trx,
  hubId: string,
  idea: IdeaToChange,
  column: BoardColumn,
  after: number | null | undefined,
): Promise<string> {
  // Deciding again without moving keeps the card where it is.
  if (idea.boardColumn === column) return idea.rank;
  const dropped =
    after === undefined ? undefined : await placeBelow(trx, { hubId, column, after, idea: idea.id });
  return dropped ?? placeLast(trx, hubId, column);
}

async function tell(
  trx: Trx,
  ctx: Ctx,
  idea: IdeaToChange,
  { column, form, reason }: Decision,
): Promise<void> {
  await recordHistory(trx, ctx, [
    {
      subject: 'idea',
      subjectId: idea.id,
      switchEventId: idea.switchEventId,
      act: 'decided',
      before: { column: idea.boardColumn, form: idea.form },
      after: { column, form, reason },
    },
  ]);
  await oweMessages(trx, ctx, [
    {
      kind: 'idea-decided',
      to: authorOf(idea),
      switchEventId: idea.switchEventId,
      ideaId: idea.id,
      // Said as it was decided then, even if it is decided otherwise before the message leaves.
      details: { column, form, reason },
    },
  ]);
  await tellFollowers(trx, ctx, idea, { column, form, reason });
}

function authorOf(idea: IdeaToChange): Recipient {
  const person = { name: idea.speakerFirstName, locale: idea.authorLocale };
  if (idea.authorContact === 'email' && idea.authorEmail !== null)
    return { ...person, contact: 'email', email: idea.authorEmail };
  if (idea.authorContact === 'phone' && idea.authorPhone !== null)
    return { ...person, contact: 'phone', phone: idea.authorPhone };
  return { ...person, contact: 'none' };
}
