import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Ctx } from '~/domain/context';
import { classifyIdea } from '~/domain/ideas/classify-idea.server';
import { publishDecisions } from '~/domain/ideas/decisions/publish-decisions.server';
import { readIdea } from '~/domain/ideas/idea-pages.server';
import { moveIdea } from '~/domain/ideas/move-idea.server';
import { visitor } from '~/domain/people/viewer';
import { actOnIdeas } from '~/domain/triage/act-on-ideas.server';
import type { RowAct } from '~/domain/triage/bulk-act';
import { declineIdeas } from '~/domain/triage/decline-ideas.server';
import { UNDO_MS } from '~/domain/triage/triage-act';
import { undoAct } from '~/domain/triage/undo-act.server';
import type { Connection } from '~db/connect.server';
import { contextOf, staff } from '../../support/context';
import { ownDatabase } from '../../support/database';
import { makeSwitch } from '../../support/factories';
import { decisionOf, emptyBoard, makeHubStaff, makeIdea, moveOf, SERVICE } from '../../support/ideas';

describe('undoing what was done to ideas', () => {
  let connection: Connection;
  let nadia: Ctx;
  let karim: Ctx;
  let event: { id: string };
  beforeAll(async () => {
    connection = await ownDatabase();
    const plain = await contextOf(connection.db);
    nadia = { ...plain, viewer: await makeHubStaff(connection.db, plain.hub) };
    karim = { ...plain, viewer: await makeHubStaff(connection.db, plain.hub, 'Karim Blanc') };
    for (const ctx of [nadia, karim])
      await connection.db
        .insertInto('roleGrant')
        .values({
          hubId: plain.hub.id,
          role: 'hub_staff',
          userId: idOf(ctx),
          zoneId: null,
          organizationId: null,
        })
        .execute();
    event = await makeSwitch(connection.db, plain.hub);
  });
  afterAll(() => connection.close());
  beforeEach(async () => {
    await connection.db.deleteFrom('triageAct').execute();
    await emptyBoard(connection.db);
  });

  const idOf = ({ viewer }: Ctx) => (viewer.kind === 'staff' ? viewer.userId : '');
  const rows = async () =>
    connection.db
      .selectFrom('idea')
      .select(['number', 'version', 'boardColumn', 'rank', 'assignedTo'])
      .orderBy('number')
      .execute();
  const picks = async (numbers: readonly number[]) =>
    (await rows()).filter(({ number }) => numbers.includes(number));
  const act = async (ctx: Ctx, what: RowAct, numbers: readonly number[]) => {
    const done = await actOnIdeas(ctx, what, await picks(numbers));
    if (!done.ok) throw new Error(done.reason);
    return done.value;
  };
  const service = async () => {
    const number = await makeIdea(nadia, event);
    await classifyIdea(nadia, { idea: number, expectedVersion: 1, decision: decisionOf(SERVICE) });
    return number;
  };
  const places = async () => (await rows()).map(({ version: _, ...row }) => row);

  it('puts each idea back where it was, and lists whom changed the others', async () => {
    const [a, b, c] = [await service(), await service(), await service()];
    const before = await places();
    const moved = await act(nadia, { kind: 'moved', column: 'service_ready' }, [a, b, c]);
    expect(moved.done).toEqual([a, b, c]);
    await act(karim, { kind: 'taken' }, [b]);
    expect(await undoAct(nadia, moved.act ?? '')).toEqual({
      ok: true,
      value: { restored: [a, c], changed: [b], published: [] },
    });
    const now = await places();
    expect([now[0], now[2]]).toEqual([before[0], before[2]]);
    expect(now[1]).toMatchObject({ boardColumn: 'service_ready', assignedTo: idOf(karim) });
    const kept = await connection.db
      .selectFrom('triageActItem')
      .select(['outcome', 'changedBy'])
      .where('actId', '=', moved.act ?? '')
      .where('outcome', '=', 'changed')
      .execute();
    expect(kept).toEqual([{ outcome: 'changed', changedBy: idOf(karim) }]);
  });

  it('finds a place just below where another idea stands there now', async () => {
    const [a, b] = [await service(), await service()];
    const [first] = await rows();
    const moved = await act(nadia, { kind: 'moved', column: 'service_ready' }, [a]);
    await connection.db
      .updateTable('idea')
      .set({ rank: first?.rank ?? '' })
      .where('number', '=', b)
      .execute();
    expect(await undoAct(nadia, moved.act ?? '')).toMatchObject({ value: { restored: [a] } });
    const column = (await rows()).sort((one, two) => (one.rank < two.rank ? -1 : 1));
    expect(column.map(({ number }) => number)).toEqual([b, a]);
  });

  it('undoes a move by the board', async () => {
    const [a, b] = [await makeIdea(nadia, event), await makeIdea(nadia, event)];
    const before = await places();
    const moved = await moveIdea(nadia, moveOf({ idea: b, after: null }));
    expect((await places()).map(({ rank }) => rank)).not.toEqual(before.map(({ rank }) => rank));
    await undoAct(nadia, (moved.ok && moved.value.act) || '');
    expect(await places()).toEqual(before);
    expect(a).toBeLessThan(b);
  });

  it('is told to the public as going back, and as nothing where it stayed in the team', async () => {
    const a = await service();
    const { act: moved } = await act(nadia, { kind: 'moved', column: 'service_ready' }, [a]);
    await undoAct(nadia, moved ?? '');
    const { act: taken } = await act(nadia, { kind: 'taken' }, [a]);
    await undoAct(nadia, taken ?? '');
    const told = async () =>
      (await readIdea(nadia, a))?.story.slice(2).map((entry) => [entry.act, entry.column]);
    const backAndForth = [
      ['moved', 'service_ready'],
      ['undone', 'service_to_prepare'],
    ];
    expect(await told()).toEqual(backAndForth);
    // The board takes back by moving: the same is told.
    const { rank = '' } = (await rows())[0] ?? {};
    const to = async (column: 'service_ready' | 'service_to_prepare', over: { rank?: string } = {}) => {
      const [idea] = await rows();
      await moveIdea(nadia, moveOf({ idea: a, column, expectedVersion: idea?.version ?? 0, ...over }));
    };
    await to('service_ready');
    await to('service_to_prepare', { rank });
    expect(await told()).toEqual([...backAndForth, ...backAndForth]);
  });

  it('withdraws what was only prepared, and says of what was published that it is', async () => {
    const [a, b, c] = [
      await makeIdea(nadia, event),
      await makeIdea(nadia, event),
      await makeIdea(nadia, event),
    ];
    const declined = await declineIdeas(nadia, {
      picks: await picks([a, b, c]),
      reason: 'Déjà fait ailleurs.',
    });
    expect(declined).toMatchObject({ ok: true, value: { done: [a, b, c], left: [] } });
    expect(
      (await rows()).every(({ boardColumn, version }) => boardColumn === 'to_sort' && version === 1),
    ).toBe(true);
    const open = await connection.db
      .selectFrom('ideaDecision')
      .innerJoin('idea', 'idea.id', 'ideaDecision.ideaId')
      .select(['ideaDecision.id', 'idea.number'])
      .orderBy('idea.number')
      .execute();
    const seen = { id: open[1]?.id ?? '', version: 1, ideaVersion: 1 };
    await publishDecisions(karim, [seen], randomUUID());
    const act = (declined.ok && declined.value.act) || '';
    expect(await undoAct(nadia, act)).toEqual({
      ok: true,
      value: { restored: [a, c], changed: [], published: [b] },
    });
    const left = await connection.db
      .selectFrom('ideaDecision')
      .select('id')
      .where('withdrawnAt', 'is', null)
      .execute();
    expect(left).toEqual([{ id: seen.id }]);
    const again = await declineIdeas(nadia, { picks: await picks([a, b]), reason: 'Déjà fait ailleurs.' });
    expect(again).toMatchObject({ value: { done: [a], left: [{ number: b, reason: 'already' }] } });
    expect(await declineIdeas(nadia, { picks: await picks([c]), reason: ' ' })).toMatchObject({
      reason: 'reason-missing',
    });
  });

  it('is for whoever did it, once, within a day', async () => {
    const a = await makeIdea(nadia, event);
    const { act: id } = await act(nadia, { kind: 'taken' }, [a]);
    const undo = (ctx: Ctx) => undoAct(ctx, id ?? '');
    expect(await undo({ ...nadia, viewer: visitor })).toMatchObject({ reason: 'not-allowed' });
    expect(
      await undo({ ...nadia, viewer: staff(nadia.hub, { role: 'organiser', zone: 'alpes' }) }),
    ).toMatchObject({ reason: 'not-allowed' });
    expect(await undo(karim)).toMatchObject({ reason: 'not-found' });
    const other = await contextOf(connection.db, { hubId: 'antilles-guyane' });
    expect(await undo({ ...other, viewer: nadia.viewer })).toMatchObject({ reason: 'not-allowed' });
    const later = new Date(nadia.now.getTime() + UNDO_MS);
    expect(await undo({ ...nadia, now: later })).toMatchObject({ reason: 'expired' });
    expect(await undo({ ...nadia, now: new Date(later.getTime() - 1) })).toMatchObject({ ok: true });
    expect(await undo(nadia)).toMatchObject({ reason: 'undone' });
    expect((await rows())[0]?.assignedTo).toBeNull();
  });

  it('agrees with a pile of changes for each idea, whatever is done and undone in whatever order', async () => {
    const step = fc.record({
      who: fc.constantFrom(0, 1),
      what: fc.constantFrom('taken', 'released', 'assigned', 'moved', 'undo', 'undo', 'outside'),
      to: fc.constantFrom(0, 1),
      ideas: fc.subarray([0, 1, 2], { minLength: 1 }),
      undone: fc.nat(40),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), async (steps) => {
        await connection.db.deleteFrom('triageAct').execute();
        await emptyBoard(connection.db);
        const numbers = [await service(), await service(), await service()];
        const model = new Map(
          numbers.map((number) => [
            number,
            {
              column: 'service_to_prepare',
              to: null as string | null,
              pile: [] as { id: string; was: [string, string | null] }[],
            },
          ]),
        );
        const acts: { id: string; by: Ctx; ideas: number[]; undone: boolean }[] = [];
        for (const { who, what, to, ideas, undone } of steps) {
          const ctx = [nadia, karim][who] ?? nadia;
          const chosen = ideas.map((at) => numbers[at] ?? 0);
          if (what === 'undo') {
            const target = acts[undone % Math.max(1, acts.length)];
            if (!target) continue;
            const answer = await undoAct(ctx, target.id);
            if (target.by !== ctx) expect(answer).toMatchObject({ reason: 'not-found' });
            else if (target.undone) expect(answer).toMatchObject({ reason: 'undone' });
            else {
              const back = target.ideas.filter((number) => model.get(number)?.pile.at(-1)?.id === target.id);
              for (const number of back) {
                const idea = model.get(number);
                const top = idea?.pile.pop();
                if (idea && top) [idea.column, idea.to] = top.was;
              }
              target.undone = true;
              expect(answer).toMatchObject({ value: { restored: back } });
            }
          } else if (what === 'outside') {
            // Whatever else writes an idea: nothing below it on its pile can be reached any more.
            for (const number of chosen) {
              model.get(number)?.pile.push({ id: 'outside', was: ['', null] });
              const [row] = await picks([number]);
              await connection.db
                .updateTable('idea')
                .set({ version: (row?.version ?? 0) + 1 })
                .where('number', '=', number)
                .execute();
            }
          } else {
            const column = to === 0 ? ('service_ready' as const) : ('service_to_prepare' as const);
            const holder = idOf([nadia, karim][to] ?? nadia);
            const asked: RowAct =
              what === 'moved'
                ? { kind: what, column }
                : what === 'assigned'
                  ? { kind: what, to: holder }
                  : { kind: what as 'taken' | 'released' };
            const done = await act(ctx, asked, chosen);
            const id = done.act ?? '';
            if (done.act) acts.push({ id, by: ctx, ideas: done.done, undone: false });
            for (const number of done.done) {
              const idea = model.get(number);
              if (!idea) continue;
              idea.pile.push({ id, was: [idea.column, idea.to] });
              if (what === 'moved') idea.column = column;
              else idea.to = what === 'released' ? null : what === 'taken' ? idOf(ctx) : holder;
            }
          }
          expect((await rows()).map((row) => [row.boardColumn, row.assignedTo])).toEqual(
            numbers.map((number) => [model.get(number)?.column, model.get(number)?.to]),
          );
        }
      }),
      { numRuns: 25 },
    );
  });
});
