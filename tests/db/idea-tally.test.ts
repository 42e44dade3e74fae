import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Ctx } from '~/domain/context';
import type { Connection } from '~db/connect.server';
import { contextOf } from '../support/context';
import { hasPostgres, ownDatabase, postgresDatabase } from '../support/database';
import { makeSwitch } from '../support/factories';
import { makeIdea } from '../support/ideas';

const COLUMNS = ['service_ready', 'service_to_prepare', 'service_retired'] as const;
const AUDIENCES = ['seniors', 'jeunes', 'familles'] as const;

/** What is kept beside what is true, wherever the two differ. */
async function differences({ db }: Connection) {
  const { rows } = await sql`
    with fresh as (
      select hub_id, audience, zone_id, speaker_type, board_column, count(*) as count
      from idea i, unnest(array(select distinct unnest(array[''] || i.audiences))) as audience
      where on_board group by 1, 2, 3, 4, 5
    )
    select hub_id, audience, board_column, t.count as kept, f.count as fresh
    from idea_tally t full join fresh f using (hub_id, audience, zone_id, speaker_type, board_column)
    where coalesce(t.count, 0) <> coalesce(f.count, 0)`.execute(db);
  return rows;
}

describe('the kept counts of ideas', () => {
  let connection: Connection;
  let ctx: Ctx;
  let events: { id: string }[];
  beforeAll(async () => {
    connection = await ownDatabase();
    ctx = await contextOf(connection.db);
    events = [
      await makeSwitch(connection.db, ctx.hub),
      await makeSwitch(connection.db, ctx.hub, { zone: 'alpes' }),
    ];
  });
  afterAll(() => connection.close());
  beforeEach(() => connection.db.deleteFrom('idea').execute());

  const number = fc.nat(7);
  const act = fc.oneof(
    fc.record({ do: fc.constant('add' as const), event: fc.nat(1), audiences: fc.subarray([...AUDIENCES]) }),
    fc.record({ do: fc.constant('move' as const), number, column: fc.constantFrom(...COLUMNS) }),
    fc.record({ do: fc.constant('moveAll' as const), column: fc.constantFrom(...COLUMNS) }),
    fc.record({ do: fc.constant('hide' as const), number, hidden: fc.boolean() }),
    fc.record({ do: fc.constant('merge' as const), number, into: number }),
    fc.record({
      do: fc.constant('address' as const),
      number,
      audiences: fc.array(fc.constantFrom(...AUDIENCES)),
    }),
    fc.record({ do: fc.constant('switch' as const), number, event: fc.nat(1) }),
    fc.record({ do: fc.constant('delete' as const), number }),
  );

  it('are those of a fresh count, whatever is done in whatever order', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 4, maxLength: 14 }), async (acts) => {
        for (const one of acts) await carryOut(one);
        expect(await differences(connection)).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  type Act = typeof act extends fc.Arbitrary<infer One> ? One : never;

  async function carryOut(one: Act): Promise<void> {
    const { db } = connection;
    if (one.do === 'add') {
      await makeIdea(ctx, events[one.event] ?? { id: '' }, { audiences: one.audiences });
      return;
    }
    const all = await db.selectFrom('idea').select(['id']).orderBy('number').execute();
    const id = 'number' in one ? all[one.number]?.id : undefined;
    const into = one.do === 'merge' ? all[one.into]?.id : undefined;
    if (one.do !== 'moveAll' && id === undefined) return;
    const decided = sql`form = 'formation', decision_reason = 'Utile.', decided_at = now(), rank = 'z' || number`;
    const where = sql`where id = ${id ?? null}::uuid`;
    if (one.do === 'move')
      await sql`update idea set board_column = ${one.column}, ${decided} ${where}`.execute(db);
    if (one.do === 'moveAll') await sql`update idea set board_column = ${one.column}, ${decided}`.execute(db);
    if (one.do === 'hide')
      await sql`update idea set hidden_at = ${one.hidden ? ctx.now : null}::timestamptz ${where}`.execute(db);
    if (one.do === 'merge' && into !== id)
      await sql`update idea set merged_into = ${into ?? null}::uuid ${where}`.execute(db);
    if (one.do === 'address')
      await sql`update idea set audiences = ${one.audiences}::text[] ${where}`.execute(db);
    if (one.do === 'switch')
      await sql`update idea set switch_event_id = ${events[one.event]?.id ?? null}::uuid ${where}`.execute(
        db,
      );
    if (one.do === 'delete') {
      await sql`update idea set merged_into = null where merged_into = ${id ?? null}::uuid`.execute(db);
      await sql`delete from message`.execute(db);
      await sql`delete from idea ${where}`.execute(db);
    }
  }
});

describe.skipIf(!hasPostgres)('the kept counts while many write at once', () => {
  let connection: Connection;
  let ideas: number[];
  beforeAll(async () => {
    connection = await postgresDatabase();
    const ctx = await contextOf(connection.db);
    const event = await makeSwitch(connection.db, ctx.hub);
    ideas = [];
    for (let at = 0; at < 24; at += 1) ideas.push(await makeIdea(ctx, event));
  });
  afterAll(() => connection.close());

  /** Each transaction writes two ideas into two columns, forwards or backwards. @returns how many failed */
  async function crossing(): Promise<number> {
    const cross = (turn: number) =>
      connection.db.transaction().execute(async (trx) => {
        const pair = [ideas[turn % 24], ideas[(turn * 7 + 5) % 24]].sort((a = 0, b = 0) => a - b);
        const columns = turn % 2 ? COLUMNS : [...COLUMNS].reverse();
        await sql`select 1 from idea where number = any(${pair}::int[]) order by number for update`.execute(
          trx,
        );
        for (const [at, number] of pair.entries())
          await sql`update idea set board_column = ${columns[at]}, form = 'formation', decision_reason = 'Utile.',
            decided_at = now(), rank = 'r' || number || 'x' where number = ${number}`.execute(trx);
      });
    const answers = await Promise.allSettled(Array.from({ length: 120 }, (_, turn) => cross(turn)));
    return answers.filter(({ status }) => status === 'rejected').length;
  }

  it('lose nothing and never stop, whichever columns writers cross', async () => {
    expect(await crossing()).toBe(0);
    expect(await differences(connection)).toEqual([]);
  });

  it('would stop without the row that writers of one hub queue for: the control', async () => {
    await sql`alter table idea disable trigger data_version`.execute(connection.db);
    expect(await crossing()).toBeGreaterThan(0);
    await sql`alter table idea enable trigger data_version`.execute(connection.db);
    // Whoever was stopped wrote nothing: the counts hold all the same.
    expect(await differences(connection)).toEqual([]);
  });
});
