import type { AppLoadContext } from '@remix-run/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Ctx } from '~/domain/context';
import type { CallAnswer } from '~/http/organisation/answer-call.server';
import { action, loader } from '~/routes/organisation/calls';
import { action as saveReminders } from '~/routes/organisation/reminders';
import type { Connection } from '~db/connect.server';
import { contextOf, staff } from '~tests/support/context';
import { ownDatabase } from '~tests/support/database';
import { makeSwitch } from '~tests/support/factories';
import { registerPeople } from '~tests/support/register-people';

let connection: Connection;
let ctx: Ctx;
let slug: string;
beforeAll(async () => {
  connection = await ownDatabase();
  const visitor = await contextOf(connection.db);
  ctx = { ...visitor, viewer: staff(visitor.hub, { role: 'organiser', zone: 'avignon' }) };
  await connection.db
    .insertInto('user')
    .values({ id: 'user-organiser-avignon', name: 'Camille', email: 'camille@team.example' })
    .execute();
  ({ slug } = await makeSwitch(connection.db, ctx.hub, { zone: 'avignon', title: 'Démarches' }));
  await registerPeople(visitor, { slug }, [
    { firstName: 'Ana', contact: { contact: 'phone', phone: '+33612345678' } },
  ]);
});
afterAll(() => connection.close());

function args(query = '', sent?: [string, string][]) {
  const request = new Request(`http://localhost:3000/organisation/switchs/${slug}/appels${query}`, {
    ...(sent ? { method: 'POST', body: new URLSearchParams(sent) } : {}),
  });
  return { context: { ctx } as unknown as AppLoadContext, request, params: { switch: slug } };
}

async function page(query = '') {
  const loaded = await loader(args(query));
  const [card] = loaded.cards;
  return { ...loaded, card, person: card?.people[0] };
}

/** Where a form leads, or the status and what the page says instead. */
async function send(sent: [string, string][], query = '') {
  // Two clicks never fall on one instant.
  ctx = { ...ctx, now: new Date(ctx.now.getTime() + 60_000) };
  const answer: unknown = await action(args(query, sent));
  if (answer instanceof Response) return answer.headers.get('Location') ?? '';
  const { data, init } = answer as { data: CallAnswer; init: { status: number } };
  return [init.status, data];
}

describe('the list of calls', () => {
  it('says to Ana, in spoken words, what is to be said', async () => {
    const { counts, card, person } = await page();
    expect(counts).toEqual({ now: 1, later: 0, reached: 0 });
    expect(card).toMatchObject({ phone: '+33612345678', tries: 0, seen: 0 });
    expect(person?.toSay[0]?.text).toContain(
      'Démarches\u00a0». C’est lundi 6 juillet 2026 à 10\u00a0h. Lieu\u00a0: Maison des associations',
    );
    expect(person?.outcomes).toEqual(['confirmed', 'told', 'cancelled']);
  });

  it('puts everybody on paper, however many pages there are, and those who are to be called later last', async () => {
    const { id, slug: crowded } = await makeSwitch(connection.db, ctx.hub, { zone: 'avignon', capacity: 60 });
    const names = Array.from({ length: 45 }, (_, at) => `Prénom${at}`);
    await registerPeople(
      { ...ctx, viewer: { kind: 'visitor' } },
      { slug: crowded },
      names.map((firstName, at) => ({
        firstName,
        contact: { contact: 'phone', phone: `+336123456${String(at).padStart(2, '0')}` },
      })),
    );
    const asked = (query: string) => loader({ ...args(query), params: { switch: crowded } });
    const { cards, pages, paper: none } = await asked('');
    expect([cards.length, pages, none]).toEqual([40, 2, null]);
    const { paper } = await asked('?imprimer=oui&page=2&voir=faits');
    const people = paper?.cards.flatMap((card) => card.people) ?? [];
    expect(people.map(({ name }) => name.split(' ')[0]).sort()).toEqual([...names].sort());
    expect(people.every(({ toSay, outcomes }) => toSay.length === 1 && outcomes.length > 0)).toBe(true);
    expect(paper?.cutAt).toBeNull();

    const first = paper?.cards[0]?.people[0]?.registrationId ?? '';
    await connection.db
      .insertInto('phoneCall')
      .values({
        hubId: ctx.hub.id,
        switchEventId: id,
        registrationId: first,
        outcome: 'call_back',
        at: ctx.now,
        callBackAt: new Date(ctx.now.getTime() + 86_400_000),
        byUser: null,
      })
      .execute();
    const after = (await asked('?imprimer=oui')).paper?.cards ?? [];
    expect(after).toHaveLength(45);
    expect(after.at(-1)?.people[0]?.registrationId).toBe(first);
    expect(after.at(-1)?.callBack).not.toBeNull();
  });

  it('asks for a moment to come, and keeps what was typed', async () => {
    const { person } = await page();
    const registration = person?.registrationId ?? '';
    const callBack = (day: string, hour: string) =>
      send([
        ['intent', 'call_back'],
        ['registration', registration],
        ['seen', '0'],
        ['day', day],
        ['hour', hour],
      ]);
    const typed = { registrationIds: [registration], day: '15/06/2026', hour: '9 h' };
    expect(await callBack('15/06/2026', '9 h')).toEqual([400, { callBack: { ...typed, problem: 'past' } }]);
    expect(await callBack('15/06/2026', 'tôt')).toMatchObject([400, { callBack: { problem: 'hour' } }]);
    expect(await callBack('', '')).toMatchObject([400, { callBack: { problem: 'empty' } }]);
    expect(await callBack('17/06/2026', '9 h')).toMatch(/appels\?note=/);
    const { counts, card } = await page('?voir=a-rappeler');
    expect(counts).toMatchObject({ now: 0, later: 1 });
    expect(card?.callBack).toBe('mercredi 17 juin 2026 à 9\u00a0h');
  });

  it('notes an answer with the way back, and stays on the view where it was given', async () => {
    const { person } = await page('?voir=a-rappeler');
    const fields: [string, string][] = [
      ['intent', 'cancelled'],
      ['registration', person?.registrationId ?? ''],
      ['message', person?.toSay[0]?.id ?? ''],
    ];
    const location = String(await send(fields, '?voir=a-rappeler'));
    expect(location).toMatch(/appels\?voir=a-rappeler&note=/);
    // Sent twice it is noted once, and leads to the same page.
    expect(await send(fields, '?voir=a-rappeler')).toBe(location);
    const { noted, counts } = await page(location.slice(location.indexOf('?')));
    expect(noted).toMatchObject({ name: 'Ana Diallo', outcome: 'cancelled', others: 0 });
    expect(counts).toEqual({ now: 0, later: 0, reached: 1 });
    expect(
      await send([
        ['intent', 'undo'],
        ['call', noted?.ids[0] ?? ''],
      ]),
    ).toMatch(/appels\?reprise=oui$/);
    expect((await page()).counts).toMatchObject({ later: 1, reached: 0 });
  });

  it('refuses what is no button of its own', async () => {
    await expect(send([['intent', 'nothing']])).rejects.toMatchObject({ init: { status: 400 } });
    expect(await send([['intent', 'told']])).toEqual([409, { refusal: 'unknown' }]);
    expect(
      await send([
        ['intent', 'told'],
        ['registration', 'x'],
      ]),
    ).toEqual([409, { refusal: 'unknown' }]);
  });
});

describe('the reminders', () => {
  it('say how to write an hour, and keep what was ticked', async () => {
    const answer = await saveReminders(
      args('', [
        ['days', '3'],
        ['hour', 'tôt'],
        ['seen', '0'],
      ]),
    );
    expect(answer).toMatchObject({
      data: { refusal: 'hour', form: { days: ['3'], hour: 'tôt', thanks: false } },
      init: { status: 400 },
    });
  });
});
