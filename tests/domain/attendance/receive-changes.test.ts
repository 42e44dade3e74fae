import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DoorChange } from '~/domain/attendance/door-change';
import { markPresent, unmarkPresent } from '~/domain/attendance/mark-present.server';
import { readDoorList } from '~/domain/attendance/read-door-list.server';
import { receiveChanges } from '~/domain/attendance/receive-changes.server';
import type { Ctx } from '~/domain/context';
import { forgetPeople } from '~/domain/retention/forget-people.server';
import { readSwitchById } from '~/domain/switches/read-switch.server';
import type { Connection } from '~db/connect.server';
import { contextOf, NOW, staff } from '~tests/support/context';
import { ownDatabase } from '~tests/support/database';
import { makeSwitch } from '~tests/support/factories';
import { registerPeople } from '~tests/support/register-people';

const HOUR = 3_600_000;
const LATER = new Date(NOW.getTime() + HOUR);

let connection: Connection;
let ctx: Ctx;
beforeAll(async () => {
  connection = await ownDatabase();
  const visitor = await contextOf(connection.db, { now: LATER });
  ctx = { ...visitor, viewer: staff(visitor.hub, { role: 'organiser', zone: 'avignon' }) };
  await connection.db
    .insertInto('user')
    .values({ id: 'user-organiser-avignon', name: 'Équipe', email: 'avignon@team.example' })
    .execute();
});
afterAll(() => connection.close());

/** A Switch of today with people registered; whoever finds no seat waits. */
async function openDoor(people: number, capacity = 40) {
  const made = await makeSwitch(connection.db, ctx.hub, {
    ...{ zone: 'avignon', capacity, startsAt: new Date(NOW.getTime() + HOUR) },
    registrationClosesAt: new Date(NOW.getTime() + HOUR),
  });
  const ids = await registerPeople(
    await contextOf(connection.db),
    made,
    Array.from({ length: people }, (_, n) => ({
      firstName: `Personne ${n}`,
      contact: { contact: 'phone', phone: `+336123456${String(n).padStart(2, '0')}` } as const,
    })),
  );
  const event = await readSwitchById(ctx, made.id);
  const sessionId = event?.sessions[0]?.id ?? '';
  if (!event) throw new Error('no Switch');
  const say = (kind: 'present' | 'absent', n: number, minutes: number): DoorChange => ({
    ...{ id: randomUUID(), kind, registrationId: ids[n] ?? '', sessionId, reason: '' },
    at: NOW.getTime() + minutes * 60_000,
  });
  const walkIn = (firstName: string, over: Partial<DoorChange> = {}): DoorChange =>
    ({
      ...{ id: randomUUID(), kind: 'walk-in', registrationId: randomUUID(), sessionId, reason: '' },
      ...({
        firstName,
        lastName: 'Exemple',
        stakeholderType: 'usager',
        at: NOW.getTime(),
        ...over,
      } as object),
    }) as DoorChange;
  const send = async (changes: DoorChange[], device = 'door-a', sentAt = LATER.getTime()) => {
    const received = await receiveChanges(ctx, event.id, {
      device,
      sentAt,
      changes,
      usualReason: 'Sur place.',
    });
    if (!received.ok) throw new Error(received.reason);
    return received.value.map(({ outcome, reason }) => reason || outcome);
  };
  const list = async () => {
    const read = await readDoorList(ctx, event);
    if (!read) throw new Error('no list');
    return read;
  };
  const there = async () =>
    (await list()).people
      .filter(({ seenAt }) => seenAt.includes(sessionId))
      .map(({ firstName }) => firstName);
  return { event, ids, sessionId, say, walkIn, send, list, there };
}

function historyOf(id: string) {
  return connection.db
    .selectFrom('history')
    .select(['act', 'after'])
    .where('subjectId', '=', id)
    .orderBy('id')
    .execute();
}

describe('what a door sends', () => {
  it('counts once, however often it is sent, and gets the same answer', async () => {
    const { say, send, there, ids } = await openDoor(3);
    const changes = [say('present', 0, 1), say('present', 1, 2), say('absent', 1, 3)];
    expect(await send(changes)).toEqual(['done', 'done', 'done']);
    expect(await send(changes)).toEqual(['done', 'done', 'done']);
    expect(await send([...changes, say('present', 2, 4)])).toEqual(['done', 'done', 'done', 'done']);
    expect(await there()).toEqual(['Personne 0', 'Personne 2']);
    const acts = (await historyOf(ids[1] ?? '')).map(({ act }) => act);
    expect(acts).toEqual(['registered', 'marked-present', 'marked-absent']);
  });

  it('sent twice at the same moment counts once', async () => {
    const { say, walkIn, send, there } = await openDoor(1);
    const changes = [say('present', 0, 1), walkIn('Zoé')];
    await Promise.all([send(changes), send(changes), send(changes)]);
    expect(await there()).toEqual(['Personne 0', 'Zoé']);
  });

  it('ends with what was said last, whichever device sends first', async () => {
    const { say, send, there, list } = await openDoor(2);
    await send([say('absent', 0, 9)], 'door-b');
    expect(await send([say('present', 0, 5)], 'door-a')).toEqual(['superseded']);
    expect(await send([say('present', 1, 5)], 'door-a')).toEqual(['done']);
    expect(await send([say('absent', 1, 3)], 'door-b')).toEqual(['superseded']);
    expect(await there()).toEqual(['Personne 1']);
    expect((await list()).settled.map(({ kind, name }) => `${kind} ${name}`).sort()).toEqual([
      'absent Personne 1 Diallo',
      'present Personne 0 Diallo',
    ]);
  });

  it('goes by how long ago it was said, not by the clock of the tablet', async () => {
    const { say, send, there } = await openDoor(1);
    const slow = LATER.getTime() - 24 * HOUR;
    // Said ten minutes before it was sent, by a clock that is a day behind.
    const late = { ...say('absent', 0, 0), at: slow - 10 * 60_000 };
    await send([say('present', 0, 30)], 'door-a');
    expect(await send([late], 'door-b', slow)).toEqual(['done']);
    expect(await there()).toEqual([]);
  });

  it('does not undo what the team noted since on its own page', async () => {
    const { event, ids, sessionId, say, send, there } = await openDoor(2);
    await markPresent(ctx, event.id, { sessionId, ids });
    await unmarkPresent(ctx, event.id, { sessionId, ids: [ids[0] ?? ''] });
    expect(await send([say('present', 0, 5), say('absent', 1, 5)])).toEqual(['superseded', 'superseded']);
    expect(await there()).toEqual(['Personne 1']);
  });

  it('says who cannot be noted, and notes the others', async () => {
    const { say, send, there, event } = await openDoor(2);
    const other = await openDoor(1);
    const changes = [other.say('present', 0, 1), { ...say('present', 1, 1), sessionId: randomUUID() }];
    expect(await send([...changes, say('present', 0, 1)])).toEqual(['unknown', 'no-session', 'done']);
    expect(await there()).toEqual(['Personne 0']);
    const before = { ...ctx, now: new Date(event.startsAt.getTime() - 24 * HOUR) };
    const receiving = { device: 'd', sentAt: 1, changes: [say('present', 1, 1)], usualReason: '' };
    expect(await receiveChanges(before, event.id, receiving)).toMatchObject({
      value: [{ outcome: 'refused', reason: 'too-early' }],
    });
  });
});

describe('people without a place', () => {
  it('come in by the rule while there is room, above it with a reason, and leave no seat behind when undone', async () => {
    const { event, walkIn, send, there, list, sessionId } = await openDoor(1, 2);
    const [first, second] = [
      walkIn('Ana'),
      walkIn('Bo', { reason: 'Une chaise est libre.' } as Partial<DoorChange>),
    ];
    const third = walkIn('Cy');
    expect(await send([first, second, third])).toEqual(['done', 'done', 'done']);
    expect(await there()).toEqual(['Ana', 'Bo', 'Cy']);
    const reasons = await connection.db
      .selectFrom('registration')
      .select(['firstName', 'seatReason', 'walkIn', 'status'])
      .where('switchEventId', '=', event.id)
      .where('walkIn', '=', true)
      .orderBy('firstName')
      .execute();
    expect(reasons.map(({ seatReason }) => seatReason)).toEqual([
      null,
      'Une chaise est libre.',
      'Sur place.',
    ]);
    expect((await list()).seatsLeft.usager).toBe(0);
    const undo = (change: DoorChange): DoorChange =>
      ({ ...change, id: randomUUID(), kind: 'absent', at: NOW.getTime() + 60_000 }) as DoorChange;
    expect(await send([undo(third), undo(second), undo(first)])).toEqual(['done', 'done', 'done']);
    expect((await list()).people.map(({ firstName }) => firstName)).toEqual(['Personne 0']);
    expect((await list()).seatsLeft.usager).toBe(1);
    expect(await send([{ ...undo(first), kind: 'present', at: NOW.getTime() + 120_000, sessionId }])).toEqual(
      ['done'],
    );
    expect(await there()).toEqual(['Ana']);
    const acts = (await historyOf(first.registrationId)).map(({ act }) => act);
    expect(acts).toEqual([
      'walked-in',
      'marked-present',
      'marked-absent',
      'cancelled',
      'marked-present',
      'restored',
    ]);
  });

  it('are let in from the waiting list, with the reason, and nobody is written to', async () => {
    const { ids, say, send, there } = await openDoor(2, 1);
    const change = { ...say('present', 1, 1), reason: 'Elle est venue de loin.' } as DoorChange;
    const owed = () =>
      connection.db
        .selectFrom('message')
        .select('id')
        .where('registrationId', '=', ids[1] ?? '')
        .execute();
    const before = (await owed()).length;
    expect(await send([change])).toEqual(['done']);
    expect(await there()).toEqual(['Personne 1']);
    expect((await owed()).length).toBe(before);
    expect(await historyOf(ids[1] ?? '')).toMatchObject([
      { act: 'registered' },
      { act: 'let-in', after: { reason: 'Elle est venue de loin.' } },
      { act: 'marked-present' },
    ]);
  });
});

describe('what was said at a door', () => {
  it('is forgotten with the people of the Switch; who came stays', async () => {
    const { event, say, send } = await openDoor(1);
    await send([say('present', 0, 1)]);
    const inTwoYears = new Date(NOW.getTime() + 2 * 365 * 24 * HOUR);
    const refuse = (error: unknown) => {
      throw error;
    };
    while ((await forgetPeople(connection.db, inTwoYears, refuse)) > 0);
    const of = (table: 'doorChange' | 'attendance') =>
      connection.db.selectFrom(table).select('sessionId').where('switchEventId', '=', event.id).execute();
    expect([(await of('doorChange')).length, (await of('attendance')).length]).toEqual([0, 1]);
  });
});

describe('whose door it is', () => {
  it('is open to those who work on that Switch, facilitators too', async () => {
    const { event, say } = await openDoor(1);
    const as = (viewer: Ctx['viewer']) => ({ ...ctx, viewer });
    const receiving = {
      device: 'd',
      sentAt: LATER.getTime(),
      changes: [say('present', 0, 1)],
      usualReason: '',
    };
    const strangers = [
      staff(ctx.hub, { role: 'organiser', zone: 'alpes' }),
      staff(ctx.hub, { role: 'facilitator', switchEventId: randomUUID() }),
      staff(ctx.hub, { role: 'mediator' }),
      { kind: 'visitor' } as const,
    ];
    for (const viewer of strangers) {
      expect(await readDoorList(as(viewer), event)).toBeUndefined();
      expect(await receiveChanges(as(viewer), event.id, receiving)).toMatchObject({ reason: 'unknown' });
    }
    const facilitator = { ...staff(ctx.hub, { role: 'facilitator', switchEventId: event.id }) };
    const hired = { ...facilitator, userId: 'user-organiser-avignon' } as Ctx['viewer'];
    expect((await readDoorList(as(hired), event))?.people).toHaveLength(1);
    expect(await receiveChanges(as(hired), event.id, receiving)).toMatchObject({ ok: true });
  });

  it('hands out names, types and codes, and nothing else about anybody', async () => {
    const { list } = await openDoor(1);
    expect(Object.keys((await list()).people[0] ?? {}).sort()).toEqual(
      ['code', 'firstName', 'id', 'lastName', 'seenAt', 'stakeholderType', 'waits', 'walkIn'].sort(),
    );
  });
});
