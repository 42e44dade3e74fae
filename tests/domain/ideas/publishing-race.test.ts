import { randomUUID } from 'node:crypto';
import {
  type KyselyPlugin,
  OperationNodeTransformer,
  type RawNode,
  type RootOperationNode,
  type SelectQueryNode,
} from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Ctx } from '~/domain/context';
import { prepareDecision } from '~/domain/ideas/decisions/prepare-decision.server';
import { publishDecisions } from '~/domain/ideas/decisions/publish-decisions.server';
import { readPrepared } from '~/domain/ideas/decisions/read-prepared.server';
import { type Connection, connect } from '~db/connect.server';
import { contextOf } from '../../support/context';
import { hasPostgres, postgresDatabase } from '../../support/database';
import { makeSwitch } from '../../support/factories';
import { decisionOf, makeHubStaff, makeIdea, SERVICE } from '../../support/ideas';

/** Whoever forgot every lock, of rows and of columns: what the control needs to see. */
class Unlocked extends OperationNodeTransformer {
  protected override transformSelectQuery(node: SelectQueryNode): SelectQueryNode {
    const { endModifiers: _, ...rest } = super.transformSelectQuery(node);
    return rest;
  }

  protected override transformRaw(node: RawNode): RawNode {
    const isLock = node.sqlFragments.some((fragment) => fragment.includes('pg_advisory_xact_lock'));
    return isLock ? { ...node, sqlFragments: ['select 1'], parameters: [] } : super.transformRaw(node);
  }
}
const unlocked = new Unlocked();
const noLocks: KyselyPlugin = {
  transformQuery: ({ node }) => unlocked.transformNode(node) as RootOperationNode,
  transformResult: async ({ result }) => result,
};

/** Several sessions can only be had on PostgreSQL: the embedded database has one. */
describe.skipIf(!hasPostgres)('two people who publish the same decisions at once', () => {
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
    event = await makeSwitch(connection.db, plain.hub);
  });
  afterAll(async () => {
    await other.close();
    await connection.close();
  });

  /** As many prepared decisions, as both people see them. */
  async function prepared(count: number) {
    const ideas: number[] = [];
    for (let at = 0; at < count; at += 1) {
      const idea = await makeIdea(here, event, {
        authorContact: 'phone',
        authorPhone: `+3361234560${at % 10}`,
      });
      await prepareDecision(here, { idea, expectedVersion: 1, decision: decisionOf(SERVICE) });
      ideas.push(idea);
    }
    const found = (await readPrepared(here))?.prepared.filter(({ row }) => ideas.includes(row.number)) ?? [];
    return found.map(({ row: { id, version, ideaVersion } }) => ({ id, version, ideaVersion }));
  }

  const messagesFor = async (ids: string[]) =>
    (
      await connection.db
        .selectFrom('message')
        .select('ideaDecisionId')
        .where('ideaDecisionId', 'in', ids)
        .execute()
    ).length;
  const versions = async (ids: string[]) =>
    (
      await connection.db
        .selectFrom('idea')
        .innerJoin('ideaDecision', 'ideaDecision.ideaId', 'idea.id')
        .select('idea.version')
        .where('ideaDecision.id', 'in', ids)
        .execute()
    ).map(({ version }) => version);

  it('publish each once, owe each author one answer, and tell the second that it was done', async () => {
    const all = await prepared(14);
    const ids = all.map(({ id }) => id);
    const clicks = await Promise.all([
      publishDecisions(here, all, randomUUID()),
      publishDecisions(there, [...all].reverse(), randomUUID()),
      publishDecisions(here, all, randomUUID()),
    ]);
    const done = clicks.map((each) => (each.ok ? each.value : { published: [], left: [] }));
    expect(done.flatMap(({ published }) => published).sort()).toEqual([...ids].sort());
    const left = done.flatMap((each) => each.left);
    expect(left).toHaveLength(28);
    expect(new Set(left.map(({ reason }) => reason))).toEqual(new Set(['already']));
    expect(await messagesFor(ids)).toBe(14);
    expect(new Set(await versions(ids))).toEqual(new Set([2]));
  });

  it('would publish one twice without the locks: the control', async () => {
    let clashes = 0;
    for (let round = 0; round < 12 && clashes === 0; round += 1) {
      const all = await prepared(3);
      const careless = (ctx: Ctx): Ctx => ({ ...ctx, db: ctx.db.withPlugin(noLocks) });
      const clicks = await Promise.allSettled([
        publishDecisions(careless(here), all, randomUUID()),
        publishDecisions(careless(there), all, randomUUID()),
      ]);
      const published = clicks.flatMap((each) =>
        each.status === 'fulfilled' && each.value.ok ? each.value.value.published : [],
      );
      // Both believe that they published it, or the index refuses the second answer to its author.
      if (clicks.some(({ status }) => status === 'rejected') || published.length > all.length) clashes += 1;
    }
    expect(clashes).toBeGreaterThan(0);
  });
});
