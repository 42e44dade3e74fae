import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { markPresent, unmarkPresent } from '~/domain/attendance/mark-present.server';
import type { Ctx } from '~/domain/context';
import { readBulkAct, slugOfAct } from '~/domain/registrations/bulk/bulk-act';
import { cancelRegistrations } from '~/domain/registrations/bulk/cancel-registrations.server';
import { choosePeople } from '~/domain/registrations/bulk/choose-people.server';
import { previewBulk } from '~/domain/registrations/bulk/preview-bulk.server';
import { seatAtTable } from '~/domain/registrations/bulk/seat-at-table.server';
import { cancelRegistration } from '~/domain/registrations/cancel-registration.server';
import { eraseRegistration } from '~/domain/registrations/erase-registration.server';
import { readSwitchById } from '~/domain/switches/read-switch.server';
import type { Connection } from '~db/connect.server';
import { contextOf, staff } from '~tests/support/context';
import { ownDatabase } from '~tests/support/database';
import { makeSwitch } from '~tests/support/factories';
import { registerPeople } from '~tests/support/register-people';

let connection: Connection;
let ctx: Ctx;
let far: Ctx;
beforeAll(async () => {
  connection = await ownDatabase();
  const visitor = await contextOf(connection.db);
  ctx = { ...visitor, viewer: staff(visitor.hub, { role: 'organiser', zone: 'avignon' }) };
  far = { ...visitor, viewer: staff(visitor.hub, { role: 'organiser', zone: 'alpes' }) };
  for (const zone of ['avignon', 'alpes'])
    await connection.db
      .insertInto('user')
      .values({ id: `user-organiser-${zone}`, name: 'Équipe', email: `${zone}@team.example` })
      .execute();
});
afterAll(() => connection.close());

/** As many people as asked, each with an e-mail of their own; whoever finds no seat waits. */
async function filled(capacity: number, people: number, over: Parameters<typeof makeSwitch>[2] = {}) {
  const made = await makeSwitch(connection.db, ctx.hub, { zone: 'avignon', capacity, ...over });
  const ids = await registerPeople(
    await contextOf(connection.db),
    made,
    Array.from({ length: people }, (_, n) => ({
      firstName: `Personne ${n}`,
      contact: { contact: 'email', email: `p${n}-${made.slug}@mail.example` } as const,
    })),
  );
  const event = await readSwitchById(ctx, made.id);
  if (!event) throw new Error('no Switch');
  return { event, ids, at: (n: number) => ids[n] ?? '' };
}

/** In order of arrival. */
async function statusesOf(ids: string[]): Promise<string[]> {
  const rows = await connection.db
    .selectFrom('registration')
    .select('status')
    .where('id', 'in', ids)
    .orderBy('arrival')
    .execute();
  return rows.map(({ status }) => status);
}

async function told(switchEventId: string) {
  const rows = await connection.db
    .selectFrom('message')
    .select(['kind', 'registrationId'])
    .where('switchEventId', '=', switchEventId)
    .where('kind', 'in', ['registration-cancelled', 'registration-promoted'])
    .execute();
  return rows.map(({ kind, registrationId }) => `${kind} ${registrationId}`).sort();
}

describe('cancelling many', () => {
  it('does what the preview said, to all at once, and promotes once everybody is gone', async () => {
    const { event, ids, at } = await filled(3, 6);
    const chosen = [at(1), at(0), at(4)];
    const people = (await choosePeople(ctx, event, { ids: chosen })) ?? [];
    expect(people.map(({ id }) => id)).toEqual([at(0), at(1), at(4)]);
    const preview = await previewBulk(ctx, event.id, { kind: 'cancel' }, people);
    expect(preview.promoted.map(({ id }) => id)).toEqual([at(3), at(5)]);
    const result = await cancelRegistrations(ctx, event.id, chosen);
    expect(result).toMatchObject({
      ok: true,
      value: { done: [at(0), at(1), at(4)], promoted: [at(3), at(5)] },
    });
    expect(await statusesOf(ids)).toEqual([
      'cancelled',
      'cancelled',
      'confirmed',
      'confirmed',
      'cancelled',
      'confirmed',
    ]);
  });

  it('tells everybody once, also on a double click', async () => {
    const { event, at } = await filled(2, 4);
    const both = await Promise.all([
      cancelRegistrations(ctx, event.id, [at(0), at(1)]),
      cancelRegistrations(ctx, event.id, [at(0), at(1)]),
    ]);
    expect(both.map((each) => each.ok && each.value.done.length).sort()).toEqual([0, 2]);
    expect(await told(event.id)).toEqual(
      [
        `registration-cancelled ${at(0)}`,
        `registration-cancelled ${at(1)}`,
        `registration-promoted ${at(2)}`,
        `registration-promoted ${at(3)}`,
      ].sort(),
    );
  });

  it('promotes nobody who is cancelled in the same act', async () => {
    const { event, at } = await filled(1, 3);
    const result = await cancelRegistrations(ctx, event.id, [at(0), at(1)]);
    expect(result).toMatchObject({ ok: true, value: { promoted: [at(2)] } });
    expect((await told(event.id)).filter((line) => line.endsWith(at(1)))).toEqual([
      `registration-cancelled ${at(1)}`,
    ]);
  });

  it('names who was left out, and touches nobody of another Switch', async () => {
    const { event, at } = await filled(3, 3);
    const other = await filled(1, 1);
    await eraseRegistration(ctx, at(0));
    const result = await cancelRegistrations(ctx, event.id, [at(0), at(1), other.at(0)]);
    expect(result).toMatchObject({
      ok: true,
      value: { done: [at(1)], leftOut: [{ id: at(0), reason: 'erased' }] },
    });
    expect(await statusesOf(other.ids)).toEqual(['confirmed']);
  });

  it('is for whoever organises the zone, while the Switch is not over', async () => {
    const { event, at } = await filled(1, 1);
    expect(await cancelRegistrations(far, event.id, [at(0)])).toMatchObject({ reason: 'unknown' });
    expect(await choosePeople(far, event, { ids: [at(0)] })).toBeUndefined();
    const later = { ...ctx, now: event.endsAt };
    expect(await cancelRegistrations(later, event.id, [at(0)])).toMatchObject({ reason: 'over' });
  });

  it('takes thousands in one go', async () => {
    const { event } = await filled(10, 1);
    await sql`insert into party (id, hub_id, switch_event_id, for_whom, locale)
      select gen_random_uuid(), hub_id, id, 'self', 'fr' from switch_event, generate_series(1, 1200)
      where id = ${event.id}`.execute(connection.db);
    await sql`insert into registration (hub_id, switch_event_id, party_id, status, first_name, last_name,
        stakeholder_type, contact, short_code)
      select hub_id, switch_event_id, id, 'waitlisted', 'Camille', 'Exemple', 'usager', 'none',
        translate(upper(substr(md5(id::text), 1, 8)), '01', 'XY')
      from party where switch_event_id = ${event.id} offset 1`.execute(connection.db);
    const all = { all: { by: 'arrival', descending: false } } as const;
    const people = (await choosePeople(ctx, event, all)) ?? [];
    const result = await cancelRegistrations(
      ctx,
      event.id,
      people.map(({ id }) => id),
    );
    expect(result).toMatchObject({ ok: true, value: { promoted: [], leftOut: [] } });
    expect(result.ok && result.value.done.length).toBe(people.length);
    expect(new Set(await statusesOf(people.map(({ id }) => id)))).toEqual(new Set(['cancelled']));
  });
});

describe('placing at a table', () => {
  it('places who has a place, and says who has none', async () => {
    const { event, at } = await filled(2, 4);
    await cancelRegistration(ctx, at(3));
    const table = await connection.db
      .insertInto('workTable')
      .values({ hubId: ctx.hub.id, switchEventId: event.id, number: 3, theme: 'Les démarches' })
      .returning('id')
      .executeTakeFirstOrThrow();
    const placed = await seatAtTable(ctx, event.id, { ids: [at(0), at(2), at(3)], tableId: table.id });
    expect(placed).toMatchObject({
      ok: true,
      value: {
        done: [at(0)],
        leftOut: [
          { id: at(2), reason: 'waitlisted' },
          { id: at(3), reason: 'cancelled' },
        ],
      },
    });
    const all = { by: 'arrival', descending: false } as const;
    const atThree = await choosePeople(ctx, event, { all: { ...all, table: 3 } });
    expect(atThree?.map(({ id }) => id)).toEqual([at(0)]);
    const other = await filled(1, 1);
    const foreign = { ids: [other.at(0)], tableId: table.id };
    expect(await seatAtTable(ctx, other.event.id, foreign)).toMatchObject({ reason: 'no-table' });
    expect(await seatAtTable(ctx, event.id, { ids: [at(0)], tableId: null })).toMatchObject({ ok: true });
    expect(await choosePeople(ctx, event, { all: { ...all, table: 3 } })).toEqual([]);
  });
});

describe('presence', () => {
  it('is noted from the morning of the day on, once, and taken back', async () => {
    const { event, at } = await filled(2, 3);
    const [session] = event.sessions;
    const marking = { sessionId: session?.id ?? '', ids: [at(0), at(1), at(2)] };
    expect(await markPresent(ctx, event.id, marking)).toMatchObject({ reason: 'too-early' });
    // Midnight in Paris is 22:00 of the day before in UTC, in summer.
    const midnight = new Date(event.startsAt);
    midnight.setUTCHours(0, 0, 0, 0);
    const morning = { ...ctx, now: new Date(midnight.getTime() - 2 * 3_600_000) };
    const night = { ...ctx, now: new Date(morning.now.getTime() - 1) };
    expect(await markPresent(night, event.id, marking)).toMatchObject({ reason: 'too-early' });
    const marked = await markPresent(morning, event.id, marking);
    expect(marked).toMatchObject({
      ok: true,
      value: { done: [at(0), at(1)], leftOut: [{ id: at(2), reason: 'waitlisted' }] },
    });
    expect(await markPresent(morning, event.id, marking)).toMatchObject({ ok: true, value: { done: [] } });
    const ask = { by: 'arrival', descending: false } as const;
    const whoIs = (isThere: boolean) =>
      choosePeople(ctx, event, { all: { ...ask, presence: { isThere } } }).then((some) =>
        some?.map(({ id }) => id),
      );
    expect(await whoIs(true)).toEqual([at(0), at(1)]);
    expect(await unmarkPresent(morning, event.id, { ...marking, ids: [at(0)] })).toMatchObject({
      value: { done: [at(0)] },
    });
    expect(await whoIs(true)).toEqual([at(1)]);
    expect(await whoIs(false)).toEqual([at(0)]);
    const foreign = await filled(1, 1);
    expect(await markPresent(morning, foreign.event.id, marking)).toMatchObject({ reason: 'no-session' });
    const history = await connection.db
      .selectFrom('history')
      .select('act')
      .where('subjectId', '=', at(0))
      .orderBy('id')
      .execute();
    expect(history.map(({ act }) => act)).toEqual(['registered', 'marked-present', 'marked-absent']);
  });
});

describe('an act as a form says it', () => {
  const id = '0b3f9c1e-7f5d-4f8a-9f63-2d1c5a4e7b90';
  it.each([
    { kind: 'cancel' } as const,
    { kind: 'present', sessionId: id } as const,
    { kind: 'absent', sessionId: id } as const,
    { kind: 'table', tableId: id } as const,
    { kind: 'table', tableId: null } as const,
  ])('%o is read as it was written', (act) => {
    expect(readBulkAct(slugOfAct(act))).toEqual(act);
  });
  it.each(['', 'present', 'present.x', 'table.', 'autre', undefined])('%s is none', (slug) => {
    expect(readBulkAct(slug)).toBeUndefined();
  });
});
