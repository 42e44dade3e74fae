import { inTransaction, type Trx } from '~db/in-transaction';
import {
  hasSuccessor,
  insertTelling,
  lockAnswer,
  selectTellings,
  setAnswerState,
} from '~db/queries/tellings';
import type { Ctx } from '../../context';
import { recordHistory } from '../../history/record-history.server';
import { can } from '../../people/can';
import { ok, type Result, refused } from '../../result';

export interface Telling {
  messageId: string;
  outcome: 'told' | 'no_answer' | 'call_back';
  /** When they asked to be called again. */
  callBackAt?: Date | null;
  /** How often it had been tried when the page was made: another try since is somebody else's. */
  seen?: number | undefined;
}

type LockedAnswer = NonNullable<Awaited<ReturnType<typeof lockAnswer>>>;
export type TellingRefusal = 'unknown' | 'already-noted';

/**
 * Notes that an author was told, or could not be reached. What was told is owed no more; the same click sent twice is
 * noted once. @returns the note, to take it back
 */
export function noteTelling(ctx: Ctx, telling: Telling): Promise<Result<{ id: string }, TellingRefusal>> {
  return inTransaction(ctx.db, async (trx) => {
    const answer = await lockAnswer(trx, ctx.hub.id, telling.messageId);
    if (!answer || !mayTell(ctx, answer)) return refused('unknown');
    const before = await selectTellings(trx, answer.id);
    if (!(await isOwed(trx, answer))) return refused('already-noted');
    if (telling.outcome !== 'told' && before.length !== (telling.seen ?? before.length))
      return refused('already-noted');
    const id = await insertTelling(trx, {
      hubId: ctx.hub.id,
      messageId: answer.id,
      outcome: telling.outcome,
      callBackAt: telling.outcome === 'call_back' ? (telling.callBackAt ?? ctx.now) : null,
      fromState: answer.state,
      byUser: ctx.viewer.kind === 'staff' ? ctx.viewer.userId : null,
      at: ctx.now,
    });
    if (telling.outcome === 'told')
      await setAnswerState(trx, answer.id, { state: 'told', handledAt: ctx.now });
    await recordHistory(trx, ctx, [
      {
        subject: 'idea',
        subjectId: answer.ideaId,
        switchEventId: answer.switchEventId,
        act: telling.outcome === 'told' ? 'author-told' : 'author-not-reached',
        after: { channel: answer.channel, outcome: telling.outcome },
      },
    ]);
    return ok({ id });
  });
}

/** Somebody still has to tell it: nobody is called in its place. */
async function isOwed(trx: Trx, answer: LockedAnswer): Promise<boolean> {
  if (answer.state === 'to_tell') return true;
  return (answer.state === 'failed' || answer.state === 'kept') && !(await hasSuccessor(trx, answer));
}

/** Hub staff tell everybody; mediators those who chose their organization. */
export function mayTell(ctx: Ctx, answer: Pick<LockedAnswer, 'channel' | 'authorOrganizationId'>): boolean {
  const thing = { hubId: ctx.hub.id };
  if (can(ctx.viewer, 'triage-ideas', thing)) return true;
  const { channel, authorOrganizationId: organizationId } = answer;
  return (
    channel === 'mediator' &&
    organizationId !== null &&
    can(ctx.viewer, 'mediate', { ...thing, organizationId })
  );
}
