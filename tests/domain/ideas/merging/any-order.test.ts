import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Ctx } from '~/domain/context';
import { moveIdea } from '~/domain/ideas/move-idea.server';
import { supportIdea } from '~/domain/ideas/supports/support-idea.server';
import { visitor } from '~/domain/people/viewer';
import type { Connection } from '~db/connect.server';
import { selectHistory } from '~db/queries/history';
import { updateIdea } from '~db/queries/ideas';
import { contextOf } from '../../../support/context';
import { ownDatabase } from '../../../support/database';
import { makeSwitch } from '../../../support/factories';
import { makeHubStaff, makeIdea, moveOf } from '../../../support/ideas';
import { mergeNow, undoNow, versionOf } from '../../../support/merging';

const SIZE = 6;
const SUPPORTERS = 4;

/** What happens to ideas, each by its place among those that this step may choose from. */
const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('merge'), a: fc.nat(), b: fc.nat() }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('undo'), a: fc.nat(), b: fc.nat() }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('move'), a: fc.nat(), b: fc.nat() }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('support'), a: fc.nat(), b: fc.nat() }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('edit'), a: fc.nat(), b: fc.nat() }) },
);
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

/** The same ideas without a database: who is merged into whom, who supports what, in which order, by which title. */
class Model {
  readonly parent = new Map<number, number>();
  readonly supporters = new Map<number, Set<string>>();
  readonly titles = new Map<number, string>();
  open: { id: string; source: number }[] = [];
  constructor(public order: number[]) {
    for (const number of order) {
      this.supporters.set(number, new Set());
      this.titles.set(number, `Idée ${number}`);
    }
  }
  rootOf(number: number): number {
    const parent = this.parent.get(number);
    return parent === undefined ? number : this.rootOf(parent);
  }
  family(root: number): number[] {
    return this.order.filter((number) => this.rootOf(number) === root);
  }
  roots(): number[] {
    return this.order.filter((number) => !this.parent.has(number));
  }
  /** Who supports anything of the family. */
  familySupporters(root: number): Set<string> {
    return new Set(this.family(root).flatMap((number) => [...(this.supporters.get(number) ?? [])]));
  }
}

describe('merges of merged ideas', () => {
  let connection: Connection;
  let ctx: Ctx;
  beforeAll(async () => {
    connection = await ownDatabase();
    const plain = await contextOf(connection.db);
    ctx = { ...plain, viewer: await makeHubStaff(connection.db, plain.hub) };
  });
  afterAll(() => connection.close());

  async function begin(): Promise<Model> {
    await connection.db.updateTable('idea').set({ hiddenAt: ctx.now }).execute();
    const event = await makeSwitch(connection.db, ctx.hub);
    const made: number[] = [];
    for (let at = 0; at < SIZE; at += 1)
      made.push(
        await makeIdea(ctx, event, {
          speakerFirstName: `Personne ${at}`,
          ...(at % 2 ? { authorContact: 'email', authorEmail: `p${at}@example.org` } : {}),
        }),
      );
    for (const number of made)
      await connection.db
        .updateTable('idea')
        .set({ title: `Idée ${number}` })
        .where('number', '=', number)
        .execute();
    return new Model(made);
  }

  const rows = (numbers: number[]) =>
    connection.db
      .selectFrom('idea')
      .leftJoin('idea as parent', 'parent.id', 'idea.mergedInto')
      .select([
        'idea.id',
        'idea.number',
        'idea.title',
        'idea.onBoard',
        'idea.supportCount',
        'idea.boardColumn',
      ])
      .select(['idea.rank', 'idea.authorEmail', 'idea.speakerFirstName', 'parent.number as into'])
      .where('idea.number', 'in', numbers)
      .orderBy('idea.rank')
      .execute();
  const supportsOf = (id: string) =>
    connection.db.selectFrom('ideaSupport').select('supporter').where('ideaId', '=', id).execute();

  async function take({ kind, a, b }: Step, model: Model): Promise<void> {
    const pick = <Thing>(list: readonly Thing[], at: number) => list[at % list.length] as Thing;
    if (kind === 'merge') {
      const roots = model.roots();
      const [source, target] = [pick(roots, a), pick(roots, b)];
      if (source === target) return;
      model.open.push({ id: await mergeNow(ctx, source, target), source });
      model.parent.set(source, target);
    } else if (kind === 'undo') {
      if (model.open.length === 0) return;
      const merge = pick(model.open, a);
      await undoNow(ctx, merge.id);
      model.open = model.open.filter((each) => each !== merge);
      model.parent.delete(merge.source);
    } else if (kind === 'move') {
      const roots = model.roots();
      const [idea, after] = [pick(roots, a), pick(roots, b)];
      if (idea === after) return;
      const moved = await moveIdea(ctx, moveOf({ idea, after, expectedVersion: await versionOf(ctx, idea) }));
      expect(moved.ok).toBe(true);
      const others = model.order.filter((number) => number !== idea);
      others.splice(others.indexOf(after) + 1, 0, idea);
      model.order = others;
    } else if (kind === 'support') {
      const idea = pick(model.order, a);
      const id = `00000000-0000-4000-8000-00000000000${b % SUPPORTERS}`;
      const who = `browser:${id}`;
      await supportIdea({ ...ctx, viewer: visitor }, idea, {
        supporter: { kind: 'browser', id },
        supports: true,
      });
      if (!model.familySupporters(model.rootOf(idea)).has(who)) model.supporters.get(idea)?.add(who);
    } else {
      const idea = pick(model.order, a);
      const row = (await rows([idea]))[0];
      model.titles.set(idea, `Idée ${idea}, corrigée ${b % 100}`);
      await updateIdea(connection.db, row?.id ?? '', { title: model.titles.get(idea) ?? '' });
    }
  }

  async function compare(model: Model): Promise<void> {
    const now = await rows(model.order);
    expect(now.map(({ number }) => number)).toEqual(model.order);
    for (const row of now) {
      const { number } = row;
      expect([number, row.into]).toEqual([number, model.parent.get(number) ?? null]);
      expect(row.onBoard).toBe(!model.parent.has(number));
      expect(row.title).toBe(model.titles.get(number));
      const supporters = (await supportsOf(row.id)).map(({ supporter }) => supporter).sort();
      expect(supporters).toEqual([...(model.supporters.get(number) ?? [])].sort());
      if (row.onBoard)
        expect([number, row.supportCount]).toEqual([number, model.familySupporters(number).size]);
    }
  }

  it('undone in any order, among moves, supports and edits, give back every original', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: 6, maxLength: 18 }),
        fc.infiniteStream(fc.nat()),
        async (steps, choices) => {
          const model = await begin();
          const first = await rows(model.order);
          const told = new Map<string, unknown[]>();
          for (const { id } of first) told.set(id, await selectHistory(connection.db, 'idea', id));
          for (const each of steps) {
            await take(each, model);
            await compare(model);
          }
          while (model.open.length > 0) {
            await take({ kind: 'undo', a: choices.next().value ?? 0, b: 0 }, model);
            await compare(model);
          }
          const last = new Map((await rows(model.order)).map((row) => [row.id, row]));
          for (const row of first) {
            const { authorEmail, speakerFirstName, boardColumn } = row;
            expect(last.get(row.id)).toMatchObject({
              authorEmail,
              speakerFirstName,
              boardColumn,
              onBoard: true,
            });
            // History only grows: what was told before the merges stands first, as it was.
            const before = told.get(row.id) ?? [];
            const after = await selectHistory(connection.db, 'idea', row.id);
            expect(after.slice(0, before.length)).toEqual(before);
          }
        },
      ),
      { numRuns: 15 },
    );
  });
});
