import { inTransaction } from '~db/in-transaction';
import { hasIdeaTestOfForm, insertIdeaTest } from '~db/queries/idea-tests';
import { updateIdea } from '~db/queries/ideas';
import type { Ctx } from '../../context';
import { recordHistory } from '../../history/record-history.server';
import { ok, type Result, refused } from '../../result';
import { kindOfColumn } from '../idea';
import { type HoldRefusal, holdOutcome } from './hold-outcome.server';
import { localDayOf } from './local-day-of.server';
import type { ToldTest } from './outcome-input';

/**
 * Tells what trying a prototype taught. The test that was planned is thereby over: the next one stands in its place,
 * or none. The same form sent twice tells it once.
 */
export function tellTest(
  ctx: Ctx,
  told: { idea: number; expectedVersion: number; test: ToldTest },
): Promise<Result<{ version: number }, HoldRefusal | 'no-prototype' | 'still-to-come'>> {
  return inTransaction(ctx.db, async (trx) => {
    const held = await holdOutcome(trx, ctx, told);
    const { nextTest, nextTestOn, formId, ...test } = told.test;
    if (!held.ok) return (await isAgain(held.facts)) ?? held;
    const idea = held.value;
    if (kindOfColumn(idea.boardColumn) !== 'prototype') return refused('no-prototype');
    if (test.testedOn > localDayOf(ctx.now, idea.zoneTimeZone)) return refused('still-to-come');
    await insertIdeaTest(trx, {
      ...test,
      formId,
      ideaId: idea.id,
      hubId: ctx.hub.id,
      createdBy: ctx.viewer.kind === 'staff' ? ctx.viewer.userId : null,
      createdAt: ctx.now,
    });
    const version = await updateIdea(trx, idea.id, { nextTest: nextTest || null, nextTestOn });
    await recordHistory(trx, ctx, [
      { subject: 'idea', subjectId: idea.id, switchEventId: idea.switchEventId, act: 'test-told' },
    ]);
    return ok({ version });

    /** The first of two equal forms changed the version: the second says what the first did. */
    async function isAgain(facts: Record<string, string | number>) {
      const again = await hasIdeaTestOfForm(trx, ctx.hub.id, told.idea, formId);
      return again ? ok({ version: Number(facts.version) }) : undefined;
    }
  });
}
