import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Ctx } from '~/domain/context';
import { cancelRegistration } from '~/domain/registrations/cancel-registration.server';
import { keepPlace } from '~/domain/registrations/keep-place.server';
import { register } from '~/domain/registrations/registering/register.server';
import { cancelSwitch } from '~/domain/switches/cancel-switch.server';
import { seenOf } from '~/domain/switches/merge-changes.server';
import { callUnanswered } from '~/domain/switches/postponing/call-unanswered.server';
import { movedBy } from '~/domain/switches/postponing/moved-by';
import { postponeSwitch } from '~/domain/switches/postponing/postpone-switch.server';
import { readSwitchById } from '~/domain/switches/read-switch.server';
import { type Connection, connect } from '~db/connect.server';
import { contextOf, NOW } from '~tests/support/context';
import { ownDatabase } from '~tests/support/database';
import { makeSwitch } from '~tests/support/factories';
import { registerPeople } from '~tests/support/register-people';
import { oneInput } from '~tests/support/registration-input';

const ROUNDS = 6;
const onPostgres = process.env.TEST_ENGINE === 'postgres';

/** Only where there are several connections can two people act at the same moment. */
describe.runIf(onPostgres)('at the same moment', () => {
  let connection: Connection & { url?: string };
  let other: Connection;
  let one: Ctx;
  let two: Ctx;
  beforeAll(async () => {
    connection = await ownDatabase();
    other = await connect({ databaseUrl: connection.url, dataDir: '' });
    const ctx = await contextOf(connection.db, { viewer: { kind: 'system' } });
    one = ctx;
    two = { ...ctx, db: other.db };
  });
  afterAll(async () => {
    await other.close();
    await connection.close();
  });

  const mail = (name: string) => ({
    firstName: name,
    contact: { contact: 'email' as const, email: `${name}.${Math.random()}@mail.example` },
  });

  async function filled(capacity: number, people: number) {
    const { id, slug } = await makeSwitch(one.db, one.hub, { capacity });
    const ids = await registerPeople(
      one,
      { slug },
      Array.from({ length: people }, (_each, at) => mail(`P${at}`)),
    );
    const event = await readSwitchById(one, id);
    if (!event) throw new Error('it is there');
    return { event, ids };
  }
  type Event = Awaited<ReturnType<typeof filled>>['event'];

  function postpone(by: Ctx, event: Event, days: number) {
    const { sessions, startsAt, endsAt, ...rest } = movedBy(event, days, by.now);
    const { registrationOpensAt, registrationClosesAt } = rest;
    const dates = { sessions, startsAt, endsAt, registrationOpensAt, registrationClosesAt };
    return postponeSwitch(by, { id: event.id, seen: seenOf(event), dates });
  }

  /** What is still to be told to whom: each active person hears of their Switch once. */
  async function untold(switchEventId: string) {
    return one.db
      .selectFrom('message')
      .innerJoin('registration', 'registration.id', 'message.registrationId')
      .select(['message.registrationId', 'message.kind', 'registration.status', 'registration.askedAt'])
      .where('message.switchEventId', '=', switchEventId)
      .where('message.state', 'in', ['owed', 'to_tell'])
      .execute();
  }

  it('postponing, registering and giving a place back leave everybody told once of what holds', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const { event, ids } = await filled(4, 6);
      const results = await Promise.all([
        postpone(one, event, 14),
        register(two, event.slug, oneInput(mail('Late'))),
        cancelRegistration(two, ids[0] ?? ''),
        register(one, event.slug, oneInput(mail('Later'))),
      ]);
      expect(results.map(({ ok }) => ok)).toEqual([true, true, true, true]);
      const rows = await one.db
        .selectFrom('registration')
        .select(['id', 'status'])
        .where('switchEventId', '=', event.id)
        .execute();
      expect(rows.filter(({ status }) => status === 'confirmed')).toHaveLength(4);
      const told = await untold(event.id);
      for (const { id, status } of rows.filter((each) => each.status !== 'cancelled')) {
        const kinds = told.filter(({ registrationId }) => registrationId === id).map(({ kind }) => kind);
        // Whoever was promoted after the new date was told of it hears of their place as well.
        const others = kinds.filter((kind) => kind !== 'registration-promoted');
        expect(others, `${status} ${kinds}`).toHaveLength(1);
      }
    }
  });

  it('two organisers who postpone, or postpone and cancel: one of them is told that it changed', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const { event } = await filled(3, 3);
      const both = await Promise.all([postpone(one, event, 14), postpone(two, event, 21)]);
      expect(both.map((each) => (each.ok ? 'ok' : each.reason)).sort()).toEqual(['ok', 'stale']);
      const again = await readSwitchById(one, event.id);
      if (!again) throw new Error('it is there');
      expect(again.calendarSequence).toBe(event.calendarSequence + 1);
      const ends = await Promise.all([
        postpone(one, again, 7),
        cancelSwitch(two, { id: event.id, version: again.version, reason: 'Neige' }),
      ]);
      // Either it was cancelled first, or it had moved by then.
      expect(['ok cancelled', 'stale ok', 'cancelled ok', 'ok stale']).toContain(
        ends.map((each) => (each.ok ? 'ok' : each.reason)).join(' '),
      );
      const told = await untold(event.id);
      expect(new Set(told.map(({ registrationId }) => registrationId)).size).toBe(told.length);
      expect(new Set(told.map(({ kind }) => kind)).size).toBe(1);
    }
  });

  it('keeping a place and giving it back at once end in one of the two', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const { event, ids } = await filled(1, 2);
      await postpone(one, event, 14);
      const [ana = '', bob = ''] = ids;
      await Promise.all([keepPlace(one, ana), cancelRegistration(two, ana)]);
      const statuses = await one.db
        .selectFrom('registration')
        .select(['id', 'status'])
        .where('id', 'in', [ana, bob])
        .execute();
      expect(new Map(statuses.map(({ id, status }) => [id, status]))).toEqual(
        new Map([
          [ana, 'cancelled'],
          [bob, 'confirmed'],
        ]),
      );
    }
  });

  it('two processes put whoever did not answer on the list of calls once', async () => {
    const { event } = await filled(5, 5);
    await postpone(one, event, 14);
    const later = new Date(NOW.getTime() + 6 * 86_400_000);
    const counts = await Promise.all([
      callUnanswered({ ...one, now: later }, event.id),
      callUnanswered({ ...two, now: later }, event.id),
    ]);
    expect(counts.sort()).toEqual([0, 5]);
  });
});
