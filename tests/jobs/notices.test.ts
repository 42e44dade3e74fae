import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Ctx } from '~/domain/context';
import { planNotices } from '~/domain/notices/plan-notices.server';
import { cancelRegistration } from '~/domain/registrations/cancel-registration.server';
import { readSwitchById } from '~/domain/switches/read-switch.server';
import { giveDueNotices } from '~/jobs/give-due-notices.server';
import { type Connection, connect } from '~db/connect.server';
import { inTransaction } from '~db/in-transaction';
import { selectDueNotices, takeDueNotice } from '~db/queries/due-notices';
import { contextOf, NOW } from '../support/context';
import { ownDatabase } from '../support/database';
import { makeSwitch, type SwitchOver } from '../support/factories';
import { registerPeople } from '../support/register-people';

let connection: Connection & { url?: string };
let ctx: Ctx;
const refuse = (error: unknown) => {
  throw error;
};

beforeAll(async () => {
  connection = await ownDatabase();
  ctx = await contextOf(connection.db, { viewer: { kind: 'system' } });
});
afterAll(() => connection.close());
beforeEach(async () => {
  await connection.db.deleteFrom('message').execute();
  await connection.db.deleteFrom('scheduledNotice').execute();
});

/** On Monday 6 July at ten in Paris: reminders on 29 June and 5 July at nine, thanks on 7 July at nine. */
async function plannedSwitch(over: SwitchOver = {}) {
  const startsAt = new Date('2026-07-06T08:00:00Z');
  const { id, slug } = await makeSwitch(connection.db, ctx.hub, { startsAt, ...over });
  const event = await readSwitchById(ctx, id);
  if (!event) throw new Error('it is there');
  await inTransaction(connection.db, (trx) => planNotices(trx, event, NOW));
  return { id, slug };
}

const PEOPLE = [
  { firstName: 'Ana', contact: { contact: 'email', email: 'ana@people.example' } },
  { firstName: 'Bao', contact: { contact: 'phone', phone: '+33612345678' } },
  { firstName: 'Chloé', contact: { contact: 'none' } },
] as const;

const give = (at: string, db = connection.db) => giveDueNotices(db, new Date(at), refuse);

const messages = async () =>
  (
    await connection.db
      .selectFrom('message')
      .select(['kind', 'toName', 'state'])
      .where('kind', 'in', ['reminder', 'thanks'])
      .orderBy('createdAt')
      .orderBy('toName')
      .execute()
  ).map(({ kind, toName, state }) => `${kind} ${toName.split(' ')[0]} ${state}`);

const done = async (id: string) =>
  (
    await connection.db
      .selectFrom('scheduledNotice')
      .select(['kind', 'days', 'recipients', 'doneAt'])
      .where('switchEventId', '=', id)
      .orderBy('dueAt')
      .execute()
  ).map(({ kind, days, recipients, doneAt }) => `${kind} ${days} ${doneAt ? recipients : 'open'}`);

describe('a reminder', () => {
  it('is owed to everybody with a place when its moment comes, not before, and once', async () => {
    const { id, slug } = await plannedSwitch({ capacity: 3 });
    await registerPeople(ctx, { slug }, [...PEOPLE, { firstName: 'Dora' }]);
    await give('2026-06-29T06:59:59Z');
    expect(await messages()).toEqual([]);
    await give('2026-06-29T07:00:00Z');
    await give('2026-06-29T07:00:30Z');
    const first = ['reminder Ana owed', 'reminder Bao to_tell', 'reminder Chloé to_tell'];
    expect(await messages()).toEqual(first);
    expect(await done(id)).toEqual(['reminder 7 3', 'reminder 1 open', 'thanks 1 open']);
    await give('2026-07-05T07:00:00Z');
    expect(await messages()).toEqual([...first, ...first]);
  });

  it('is given once, however many processes look', async () => {
    const { id, slug } = await plannedSwitch();
    await registerPeople(ctx, { slug }, [...PEOPLE]);
    const others = connection.url
      ? [await connect({ databaseUrl: connection.url, dataDir: 'memory://' })]
      : [];
    const all = [connection, ...others];
    await Promise.all(all.flatMap(({ db }) => [1, 2, 3].map(() => give('2026-06-29T07:00:00Z', db))));
    for (const other of others) await other.close();
    expect(await messages()).toHaveLength(3);
    const acts = await connection.db
      .selectFrom('history')
      .select(['act', 'actorKind', 'after'])
      .where('switchEventId', '=', id)
      .where('act', '=', 'reminded')
      .execute();
    expect(acts).toEqual([{ act: 'reminded', actorKind: 'system', after: { days: 7, people: 3 } }]);
  });

  it.skipIf(process.env.TEST_ENGINE !== 'postgres')(
    'is passed over while another process has it, and given once that one died',
    async () => {
      const { id, slug } = await plannedSwitch();
      await registerPeople(ctx, { slug }, [PEOPLE[0]]);
      const at = new Date('2026-06-29T07:00:00Z');
      const [due] = await selectDueNotices(connection.db, at, 10);
      const other = await connect({ databaseUrl: connection.url, dataDir: 'memory://' });
      const dying = inTransaction(other.db, async (trx) => {
        expect(await takeDueNotice(trx, due?.id ?? '', at)).toMatchObject({ switchEventId: id });
        await give(at.toISOString());
        expect(await messages()).toEqual([]);
        throw new Error('killed');
      });
      await expect(dying).rejects.toThrow('killed');
      await other.close();
      await give(at.toISOString());
      expect(await messages()).toEqual(['reminder Ana owed']);
    },
  );

  it('leaves late after a server was down, while it still helps', async () => {
    const { slug } = await plannedSwitch();
    await registerPeople(ctx, { slug }, [PEOPLE[0]]);
    await give('2026-07-03T12:00:00Z');
    expect(await messages()).toEqual(['reminder Ana owed']);
  });

  it('gives way to the next one that is due too', async () => {
    const { id, slug } = await plannedSwitch();
    await registerPeople(ctx, { slug }, [PEOPLE[0]]);
    await give('2026-07-05T07:00:00Z');
    expect(await messages()).toEqual(['reminder Ana owed']);
    expect(await done(id)).toEqual(['reminder 7 0', 'reminder 1 1', 'thanks 1 open']);
  });

  it('never leaves once the Switch has begun', async () => {
    const { id, slug } = await plannedSwitch();
    await registerPeople(ctx, { slug }, [PEOPLE[0]]);
    await give('2026-07-06T08:00:00Z');
    expect(await messages()).toEqual([]);
    expect(await done(id)).toEqual(['reminder 7 0', 'reminder 1 0', 'thanks 1 open']);
  });

  it.each(['draft', 'cancelled'] as const)('does not exist for a Switch that is %s', async (status) => {
    const { id } = await plannedSwitch({ status });
    await give('2026-07-05T07:00:00Z');
    expect(await done(id)).toEqual(['reminder 7 open', 'reminder 1 open', 'thanks 1 open']);
  });

  it('of several Switches leaves for each', async () => {
    const one = await plannedSwitch();
    const two = await plannedSwitch();
    await registerPeople(ctx, one, [PEOPLE[0]]);
    await registerPeople(ctx, two, [PEOPLE[1]]);
    await give('2026-06-29T07:00:00Z');
    expect(await messages()).toEqual(['reminder Ana owed', 'reminder Bao to_tell']);
  });
});

describe('a reminder that is to be said by voice', () => {
  it('is taken back once the person does not come, the Switch has moved, or it has begun', async () => {
    const cancelled = await plannedSwitch();
    const moved = await plannedSwitch();
    const begun = await plannedSwitch();
    const [id = ''] = await registerPeople(ctx, cancelled, [{ ...PEOPLE[1], firstName: 'Renonce' }]);
    await registerPeople(ctx, moved, [{ ...PEOPLE[1], firstName: 'Attend' }]);
    await registerPeople(ctx, begun, [{ ...PEOPLE[1], firstName: 'Vient' }]);
    await give('2026-06-29T07:00:00Z');
    await cancelRegistration(ctx, id);
    await connection.db
      .updateTable('switchEvent')
      .set({ startsAt: new Date('2026-07-06T08:30:00Z') })
      .where('id', '=', moved.id)
      .execute();
    await give('2026-06-29T08:00:00Z');
    expect(await messages()).toEqual([
      'reminder Attend withdrawn',
      'reminder Renonce withdrawn',
      'reminder Vient to_tell',
    ]);
    await connection.db
      .updateTable('scheduledNotice')
      .set({ doneAt: NOW })
      .where('doneAt', 'is', null)
      .execute();
    await give('2026-07-06T08:00:00Z');
    expect(await messages()).toContain('reminder Vient withdrawn');
  });
});

describe('thanks', () => {
  it('go by e-mail to everybody with a place where nobody noted who came', async () => {
    const { slug } = await plannedSwitch();
    await registerPeople(ctx, { slug }, [...PEOPLE]);
    await give('2026-07-07T07:00:00Z');
    expect(await messages()).toEqual(['thanks Ana owed']);
  });

  it('go to those who came where somebody did', async () => {
    const { id, slug } = await plannedSwitch();
    const [ana = ''] = await registerPeople(ctx, { slug }, [
      PEOPLE[0],
      { firstName: 'Elie', contact: { contact: 'email', email: 'elie@people.example' } },
    ]);
    const session = await connection.db
      .selectFrom('switchSession')
      .select('id')
      .where('switchEventId', '=', id)
      .executeTakeFirstOrThrow();
    await connection.db
      .insertInto('attendance')
      .values({ hubId: ctx.hub.id, switchEventId: id, registrationId: ana, sessionId: session.id })
      .execute();
    await give('2026-07-07T07:00:00Z');
    expect(await messages()).toEqual(['thanks Ana owed']);
  });

  it('come no later than two weeks after', async () => {
    const { id, slug } = await plannedSwitch();
    await registerPeople(ctx, { slug }, [PEOPLE[0]]);
    await give('2026-07-21T07:00:00Z');
    expect(await messages()).toEqual([]);
    expect((await done(id)).at(-1)).toBe('thanks 1 0');
  });
});
