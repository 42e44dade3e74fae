import { type KyselyPlugin, type RootOperationNode, sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Ctx } from '~/domain/context';
import { mergeIdeas } from '~/domain/ideas/merging/merge-ideas.server';
import { undoMerge } from '~/domain/ideas/merging/undo-merge.server';
import { moveIdea } from '~/domain/ideas/move-idea.server';
import { supportIdea } from '~/domain/ideas/supports/support-idea.server';
import { visitor } from '~/domain/people/viewer';
import { type Connection, connect } from '~db/connect.server';
import { contextOf } from '../../../support/context';
import { hasPostgres, postgresDatabase } from '../../../support/database';
import { makeSwitch } from '../../../support/factories';
import { makeHubStaff, makeIdea, moveOf } from '../../../support/ideas';
import { mergeNow } from '../../../support/merging';
import { seededRandom } from '../../../support/seeded-random';

/** Stops whoever has just read the ideas that they are about to merge, until it is opened. */
function gate({ locks }: { locks: boolean }) {
  let open = () => {};
  let arrive = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  const arrived = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  const readers = new WeakSet<object>();
  const plugin: KyselyPlugin = {
    transformQuery: ({ node, queryId }) => {
      if (node.kind === 'SelectQueryNode' && node.endModifiers) readers.add(queryId);
      return locks ? node : unlocked(node);
    },
    transformResult: async ({ result, queryId }) => {
      if (readers.has(queryId)) {
        arrive();
        await opened;
      }
      return result;
    },
  };
  return { plugin, arrived, open };
}

/** The same statement to whoever forgot the locks. */
function unlocked(node: RootOperationNode): RootOperationNode {
  if (node.kind === 'SelectQueryNode') {
    const { endModifiers: _, ...rest } = node;
    return rest;
  }
  if (node.kind !== 'RawNode') return node;
  return {
    ...node,
    sqlFragments: node.sqlFragments.map((text) => text.replace('pg_advisory_xact_lock', 'abs')),
  };
}

describe.skipIf(!hasPostgres)('two processes that merge ideas at once', () => {
  let connection: Connection & { url: string };
  let other: Connection;
  let here: Ctx;
  let there: Ctx;
  let event: { id: string };
  beforeAll(async () => {
    connection = await postgresDatabase();
    other = await connect({ databaseUrl: connection.url, dataDir: 'memory://' });
    const plain = await contextOf(connection.db);
    here = { ...plain, viewer: await makeHubStaff(connection.db, plain.hub) };
    there = { ...here, db: other.db, viewer: await makeHubStaff(other.db, plain.hub, 'Karim Blanc') };
  });
  beforeEach(async () => {
    event = await makeSwitch(connection.db, here.hub);
  });
  afterAll(async () => {
    await other.close();
    await connection.close();
  });

  const merge = (ctx: Ctx, source: number, target: number, versions: [number, number] = [1, 1]) =>
    mergeIdeas(ctx, {
      sources: [{ idea: source, expectedVersion: versions[0] }],
      target: { idea: target, expectedVersion: versions[1] },
      reason: 'Elles disent la même chose.',
    });
  const ideas = async () => {
    const { rows } = await sql<{
      number: number;
      into: number | null;
      supportCount: number;
      version: number;
    }>`
      select idea.number, parent.number as into, idea.support_count, idea.version
      from idea left join idea parent on parent.id = idea.merged_into
      where idea.switch_event_id = ${event.id} order by idea.number`.execute(connection.db);
    return rows;
  };
  const rootIn = (rows: Awaited<ReturnType<typeof ideas>>, number: number): number => {
    let at = number;
    for (let steps = 0; steps <= rows.length; steps += 1) {
      const into = rows.find((row) => row.number === at)?.into ?? null;
      if (into === null) return at;
      at = into;
    }
    throw new Error(`idea ${number} goes round in a circle`);
  };

  it('never leads two ideas into each other', async () => {
    const [a, b] = [await makeIdea(here, event), await makeIdea(here, event)];
    const { plugin, arrived, open } = gate({ locks: true });
    const first = merge({ ...here, db: here.db.withPlugin(plugin) }, a, b);
    await arrived;
    // It waits: the first one has read both ideas, and has written nothing yet.
    const second = merge(there, b, a);
    open();
    expect((await first).ok).toBe(true);
    expect(await second).toMatchObject({ ok: false });
    expect(rootIn(await ideas(), a)).toBe(b);
  });

  it('would, without the locks', async () => {
    const [a, b] = [await makeIdea(here, event), await makeIdea(here, event)];
    const { plugin, arrived, open } = gate({ locks: false });
    const first = merge({ ...here, db: here.db.withPlugin(plugin) }, a, b);
    await arrived;
    expect((await merge(there, b, a)).ok).toBe(true);
    open();
    expect((await first).ok).toBe(true);
    const rows = await ideas();
    expect(() => rootIn(rows, a)).toThrow('goes round in a circle');
  });

  it('keeps every family whole when merges, undos, moves and supports come together', async () => {
    const random = seededRandom('merges at once');
    const pick = <Thing>(list: readonly Thing[]) => list[Math.floor(random.next() * list.length)] as Thing;
    const made: number[] = [];
    for (let at = 0; at < 14; at += 1) made.push(await makeIdea(here, event));
    const merges: string[] = [await mergeNow(here, made[0] ?? 0, made[1] ?? 0)];
    const act = async (turn: number) => {
      const ctx = turn % 2 ? here : there;
      const versions = new Map((await ideas()).map(({ number, version }) => [number, version]));
      const [idea, onto] = [pick(made), pick(made)];
      const kind = Math.floor(random.next() * 4);
      if (kind === 0) {
        const seen: [number, number] = [versions.get(idea) ?? 0, versions.get(onto) ?? 0];
        const merged = await merge(ctx, idea, onto, seen);
        if (merged.ok) merges.push(...merged.value.merges);
        return merged.ok;
      }
      if (kind === 1) return (await undoMerge(ctx, pick(merges))).ok;
      if (kind === 2)
        return (await moveIdea(ctx, moveOf({ idea, after: null, expectedVersion: versions.get(idea) ?? 0 })))
          .ok;
      const supporter = { kind: 'browser', id: `00000000-0000-4000-8000-00000000000${turn % 10}` } as const;
      return (await supportIdea({ ...ctx, viewer: visitor }, idea, { supporter, supports: turn % 3 > 0 })).ok;
    };
    const done: boolean[] = [];
    for (let round = 0; round < 12; round += 1)
      done.push(...(await Promise.all(Array.from({ length: 10 }, (_, at) => act(round * 10 + at)))));
    expect(done.filter(Boolean).length).toBeGreaterThan(30);
    expect(merges.length).toBeGreaterThan(5);
    const rows = await ideas();
    const supports = await connection.db
      .selectFrom('ideaSupport')
      .innerJoin('idea', 'idea.id', 'ideaSupport.ideaId')
      .select(['idea.number', 'supporter'])
      .execute();
    for (const { number, into, supportCount } of rows) {
      if (into !== null) continue;
      const family = supports.filter(
        (each) => made.includes(each.number) && rootIn(rows, each.number) === number,
      );
      expect([number, supportCount]).toEqual([
        number,
        new Set(family.map(({ supporter }) => supporter)).size,
      ]);
    }
  });
});
