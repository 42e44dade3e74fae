import type { AppLoadContext } from '@remix-run/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Ctx } from '~/domain/context';
import { seenOf } from '~/domain/switches/merge-changes.server';
import { readSwitchById } from '~/domain/switches/read-switch.server';
import { action, loader } from '~/routes/organisation/programme';
import type { Connection } from '~db/connect.server';
import { contextOf, staff } from '~tests/support/context';
import { ownDatabase } from '~tests/support/database';
import { makeSwitch } from '~tests/support/factories';
import { registerPeople } from '~tests/support/register-people';

let connection: Connection;
let ctx: Ctx;
beforeAll(async () => {
  connection = await ownDatabase();
  const visitor = await contextOf(connection.db);
  ctx = { ...visitor, viewer: staff(visitor.hub, { role: 'organiser', zone: 'avignon' }) };
  await connection.db
    .insertInto('user')
    .values({ id: 'user-organiser-avignon', name: 'Équipe', email: 'a@team.example' })
    .execute();
});
afterAll(() => connection.close());

async function made() {
  const { id } = await makeSwitch(connection.db, ctx.hub, {
    zone: 'avignon',
    startsAt: new Date('2026-09-24T07:00:00Z'),
    endsAt: new Date('2026-09-24T08:00:00Z'),
  });
  await connection.db
    .insertInto('switchSession')
    .values({
      switchEventId: id,
      position: 1,
      kind: 'forum',
      title: 'Partager',
      startsAt: new Date('2026-09-24T08:30:00Z'),
      endsAt: new Date('2026-09-24T10:00:00Z'),
    })
    .execute();
  return current(id);
}

async function current(id: string) {
  const event = await readSwitchById(ctx, id);
  if (!event) throw new Error('it is there');
  return event;
}

type Event = Awaited<ReturnType<typeof made>>;

/** The fields of a session as the page would send them. */
function fieldsOf(event: Event, at: number, place = at) {
  const session = event.sessions[at];
  const hours = [
    ['2026-09-24', '09:00', '10:00'],
    ['2026-09-24', '10:30', '12:00'],
  ][at] ?? ['', '', ''];
  return {
    [`sessions[${place}].id`]: session?.id ?? '',
    [`sessions[${place}].kind`]: session?.kind ?? '',
    [`sessions[${place}].title`]: session?.title ?? '',
    [`sessions[${place}].day`]: hours[0] ?? '',
    [`sessions[${place}].start`]: hours[1] ?? '',
    [`sessions[${place}].end`]: hours[2] ?? '',
    [`sessions[${place}].room`]: 'Salle 1',
  };
}

async function send(event: Event, sent: Record<string, string>) {
  const body = new URLSearchParams({ id: event.id, seen: JSON.stringify(seenOf(event)), ...sent });
  const request = new Request('http://localhost:3000/', { method: 'POST', body });
  const context = { ctx, env: {} } as unknown as AppLoadContext;
  const answer = await action({ context, request, params: { switch: event.slug } });
  if (!('data' in answer)) return { status: answer.status, page: undefined };
  return { status: answer.init?.status ?? 200, page: answer.data };
}

describe('the programme page', () => {
  it('moves a session and shows the form again, with nothing written', async () => {
    const event = await made();
    const { status, page } = await send(event, {
      ...fieldsOf(event, 0),
      ...fieldsOf(event, 1),
      intent: 'move-session-1-to-0',
    });
    expect([status, page?.moved]).toEqual([200, 0]);
    expect(page?.form?.sessions).toMatchObject([
      { id: event.sessions[1]?.id, title: 'Partager', start: '09:00', end: '10:30' },
      { id: event.sessions[0]?.id, start: '11:00', end: '12:00', room: 'Salle 1' },
    ]);
    expect(page?.seen).toBe(JSON.stringify(seenOf(event)));
    expect((await current(event.id)).version).toBe(event.version);
  });

  it('says when and where its hours are told, for what may not work', async () => {
    const event = await made();
    const request = new Request('http://localhost:3000/');
    const context = { ctx, env: {} } as unknown as AppLoadContext;
    const loaded = await loader({ context, request, params: { switch: event.slug } });
    expect(loaded.place).toEqual({
      timeZone: 'Europe/Paris',
      opening: { opensAtMinute: null, closesAtMinute: null },
    });
  });

  it('keeps the identity of sessions, and refuses to take out one that people came to', async () => {
    const event = await made();
    const [registrationId = ''] = await registerPeople(ctx, event, [{}]);
    const [first, second] = event.sessions;
    await connection.db
      .insertInto('attendance')
      .values({ hubId: ctx.hub.id, switchEventId: event.id, registrationId, sessionId: first?.id ?? '' })
      .execute();
    const without = await send(event, { ...fieldsOf(event, 1, 0), intent: 'save' });
    expect(without).toMatchObject({ status: 409, page: { refusal: 'session-attended' } });
    expect(without.page?.form?.sessions).toHaveLength(1);
    expect((await current(event.id)).sessions.map(({ id }) => id)).toEqual([first?.id, second?.id]);
    const other = await send(event, { ...fieldsOf(event, 0), intent: 'save' });
    expect(other.status).toBe(303);
    expect((await current(event.id)).sessions).toMatchObject([{ id: first?.id, room: 'Salle 1' }]);
  });
});
