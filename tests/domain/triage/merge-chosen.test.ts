import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Ctx } from '~/domain/context';
import { undoMerge } from '~/domain/ideas/merging/undo-merge.server';
import { visitor } from '~/domain/people/viewer';
import { actOnIdeas } from '~/domain/triage/act-on-ideas.server';
import { mergeChosen } from '~/domain/triage/merge-chosen.server';
import { undoAct } from '~/domain/triage/undo-act.server';
import type { Connection } from '~db/connect.server';
import { contextOf } from '../../support/context';
import { ownDatabase } from '../../support/database';
import { makeSwitch } from '../../support/factories';
import { emptyBoard, makeHubStaff, makeIdea } from '../../support/ideas';

const REASON = 'Elles demandent la même aide.';

describe('merging ideas that were chosen in the queue', () => {
  let connection: Connection;
  let nadia: Ctx;
  let karim: Ctx;
  let event: { id: string };
  beforeAll(async () => {
    connection = await ownDatabase();
    const plain = await contextOf(connection.db);
    nadia = { ...plain, viewer: await makeHubStaff(connection.db, plain.hub) };
    karim = { ...plain, viewer: await makeHubStaff(connection.db, plain.hub, 'Karim Blanc') };
    event = await makeSwitch(connection.db, plain.hub);
  });
  afterAll(() => connection.close());
  beforeEach(async () => {
    await connection.db.deleteFrom('triageAct').execute();
    await connection.db.deleteFrom('ideaMerge').execute();
    await emptyBoard(connection.db);
  });

  const rows = () =>
    connection.db
      .selectFrom('idea')
      .select(['id', 'number', 'version', 'mergedInto', 'onBoard', 'boardColumn', 'rank', 'assignedTo'])
      .orderBy('number')
      .execute();
  const standing = async () => (await rows()).map(({ version: _, ...row }) => row);
  const picks = async (numbers: readonly number[]) =>
    (await rows()).filter(({ number }) => numbers.includes(number));
  const three = async () => [
    await makeIdea(nadia, event),
    await makeIdea(nadia, event),
    await makeIdea(nadia, event),
  ];
  const merge = async (numbers: readonly number[], into: number) => {
    const done = await mergeChosen(nadia, { picks: await picks(numbers), into, reason: REASON });
    if (!done.ok || done.value.act === null) throw new Error(JSON.stringify(done));
    return done.value.act;
  };

  it('leaves one on the board, and undoing puts all back as they were', async () => {
    const [a = 0, b = 0, c = 0] = await three();
    const before = await standing();
    const act = await merge([a, b, c], b);
    const merged = await rows();
    expect(merged.map(({ onBoard }) => onBoard)).toEqual([false, true, false]);
    expect(merged.map(({ mergedInto }) => mergedInto)).toEqual([merged[1]?.id, null, merged[1]?.id]);
    expect(await undoAct(karim, act)).toMatchObject({ reason: 'not-found' });
    expect(await undoAct(nadia, act)).toEqual({
      ok: true,
      value: { restored: [a, b, c], changed: [], published: [] },
    });
    expect(await standing()).toEqual(before);
    expect(await undoAct(nadia, act)).toMatchObject({ reason: 'undone' });
  });

  it('lets acts before it be undone once it is', async () => {
    const [a = 0, b = 0] = await three();
    const taken = await actOnIdeas(nadia, { kind: 'taken' }, await picks([a, b]));
    const act = await merge([a, b], a);
    const early = (taken.ok && taken.value.act) || '';
    expect(await undoAct(nadia, act)).toMatchObject({ value: { restored: [a, b] } });
    expect(await undoAct(nadia, early)).toMatchObject({ value: { restored: [a, b], changed: [] } });
    expect((await rows()).map(({ assignedTo }) => assignedTo)).toEqual([null, null, null]);
  });

  it('parts what can be parted where somebody wrote meanwhile', async () => {
    const [a = 0, b = 0, c = 0] = await three();
    const act = await merge([a, b, c], a);
    await actOnIdeas(karim, { kind: 'taken' }, await picks([a]));
    const ofB = await connection.db
      .selectFrom('ideaMerge')
      .innerJoin('idea', 'idea.id', 'ideaMerge.sourceId')
      .select('ideaMerge.id')
      .where('idea.number', '=', b)
      .executeTakeFirstOrThrow();
    await undoMerge(karim, ofB.id);
    expect(await undoAct(nadia, act)).toEqual({
      ok: true,
      value: { restored: [c], changed: [a, b], published: [] },
    });
    expect((await rows()).map(({ onBoard }) => onBoard)).toEqual([true, true, true]);
  });

  it('leaves what changed since it was seen, and merges nothing where too little is left', async () => {
    const [a = 0, b = 0, c = 0] = await three();
    const seen = await picks([a, b, c]);
    await actOnIdeas(karim, { kind: 'taken' }, await picks([c]));
    const chosen = (into: number, numbers: number[], reason = REASON) =>
      mergeChosen(nadia, { picks: seen.filter(({ number }) => numbers.includes(number)), into, reason });
    expect(await chosen(c, [a, b, c])).toMatchObject({ reason: 'changed' });
    expect(await chosen(a, [a, c])).toMatchObject({ reason: 'too-few' });
    expect(await chosen(a, [a, b], ' ')).toMatchObject({ reason: 'reason-missing' });
    expect(await chosen(a, [a, b], 'x'.repeat(1001))).toMatchObject({ reason: 'reason-long' });
    const notTheirs = { picks: seen, into: a, reason: REASON };
    expect(await mergeChosen({ ...nadia, viewer: visitor }, notTheirs)).toMatchObject({
      reason: 'not-allowed',
    });
    expect((await rows()).every(({ onBoard }) => onBoard)).toBe(true);
    expect(await chosen(a, [a, b, c])).toMatchObject({
      ok: true,
      value: { done: [a, b], left: [{ number: c, reason: 'changed', who: 'Karim Blanc' }] },
    });
  });
});
