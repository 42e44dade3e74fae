import type { AppLoadContext } from '@remix-run/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AnnounceView } from '~/components/organisation/announce-view';
import { callList } from '~/domain/calls/call-list.server';
import type { Ctx } from '~/domain/context';
import { formOfSwitch } from '~/domain/switches/form/form-of-switch';
import { seenOf } from '~/domain/switches/merge-changes.server';
import { readSwitchById } from '~/domain/switches/read-switch.server';
import type { SwitchEvent } from '~/domain/switches/switch-event';
import { callCardViews } from '~/http/organisation/call-list-view.server';
import { action as editAction } from '~/routes/organisation/edit-switch';
import { action as postponeAction, loader as postponeLoader } from '~/routes/organisation/postpone';
import { action as programmeAction } from '~/routes/organisation/programme';
import type { Connection } from '~db/connect.server';
import { contextOf, staff } from '~tests/support/context';
import { ownDatabase } from '~tests/support/database';
import { makeSwitch } from '~tests/support/factories';
import { previewOf } from '~tests/support/preview-of';
import { registerPeople } from '~tests/support/register-people';

let connection: Connection;
let visitor: Ctx;
let ctx: Ctx;
beforeAll(async () => {
  connection = await ownDatabase();
  visitor = await contextOf(connection.db);
  ctx = { ...visitor, viewer: staff(visitor.hub, { role: 'organiser', zone: 'avignon' }) };
  await connection.db
    .insertInto('user')
    .values({ id: 'user-organiser-avignon', name: 'Camille', email: 'camille@team.example' })
    .execute();
});
afterAll(() => connection.close());

type Handler = (args: {
  context: AppLoadContext;
  request: Request;
  params: Record<string, string>;
}) => unknown;

interface Answer {
  status: number;
  location: string;
  // biome-ignore lint/suspicious/noExplicitAny: each page has its own data
  page: any;
}

async function post(handler: Handler, event: SwitchEvent, sent: Record<string, string>): Promise<Answer> {
  const request = new Request('http://localhost:3000/x', {
    method: 'POST',
    body: new URLSearchParams(sent),
  });
  const context = { ctx, env: {}, previewMessage: previewOf(ctx) } as unknown as AppLoadContext;
  const answer = await handler({ context, request, params: { switch: event.slug } });
  if (answer instanceof Response)
    return { status: answer.status, location: answer.headers.get('Location') ?? '', page: null };
  const { data, init } = answer as { data: unknown; init?: { status?: number } | null };
  return { status: init?.status ?? 200, location: '', page: data };
}

async function current(id: string): Promise<SwitchEvent> {
  const event = await readSwitchById({ ...visitor, viewer: { kind: 'system' } }, id);
  if (!event) throw new Error('it is there');
  return event;
}

/** Two by e-mail (one reads English), one by phone, one through whoever accompanies them. */
async function withPeople(): Promise<SwitchEvent> {
  const { id, slug } = await makeSwitch(connection.db, ctx.hub, { zone: 'avignon' });
  const mail = (name: string) => ({
    firstName: name,
    contact: { contact: 'email' as const, email: `${name}.${Math.random()}@mail.example` },
  });
  await registerPeople(visitor, { slug }, [
    mail('Ana'),
    { firstName: 'Bob', contact: { contact: 'phone', phone: '+33612345678' } },
    { firstName: 'Cyr', contact: { contact: 'none' } },
  ]);
  await registerPeople({ ...visitor, locale: 'en' }, { slug }, [mail('Dan')]);
  await connection.db.updateTable('message').set({ state: 'told' }).where('channel', '<>', 'email').execute();
  await connection.db.updateTable('message').set({ state: 'sent' }).where('channel', '=', 'email').execute();
  return current(id);
}

function typed(event: SwitchEvent, over: Record<string, string> = {}): Record<string, string> {
  const {
    sessions,
    seats: _seats,
    audiences: _audiences,
    releases: _releases,
    ...plain
  } = formOfSwitch(event, []);
  const rows = sessions.flatMap((session, at) =>
    Object.entries(session).map(([name, value]) => [`sessions[${at}].${name}`, value]),
  );
  return {
    ...plain,
    ...Object.fromEntries(rows),
    id: event.id,
    intent: 'save',
    seen: JSON.stringify(seenOf(event)),
    ...over,
  };
}

const owed = async (id: string) =>
  connection.db
    .selectFrom('message')
    .select(['kind', 'state', 'toName', 'details'])
    .where('switchEventId', '=', id)
    .where('state', 'in', ['owed', 'to_tell'])
    .orderBy('toName')
    .execute();

/** What the list of calls shows, in the order in which people registered. */
async function sentencesToSay(id: string): Promise<string[]> {
  const event = await current(id);
  const list = await callList(ctx, event);
  const cards = callCardViews(ctx, event, list?.now ?? [], 1);
  return cards.flatMap(({ people }) => people.flatMap(({ toSay }) => toSay.map(({ text }) => text)));
}

/** What a browser would send back from the step. */
function stepOf(view: AnnounceView, over: Record<string, string> = {}): Record<string, string> {
  const words = view.words.flatMap((each) => [
    [`words.${each.locale}.subject`, each.subject],
    [`words.${each.locale}.text`, each.text],
    [`usual.${each.locale}.subject`, each.usualSubject],
    [`usual.${each.locale}.text`, each.usualText],
  ]);
  return { ...Object.fromEntries([...view.carried, ...words]), announce: 'send', ...over };
}

describe('a change that people must know', () => {
  it('first shows who is told, how, and the letter; nothing is written yet', async () => {
    const event = await withPeople();
    const answer = await post(editAction, event, typed(event, { venueName: 'Mairie', postalCode: '84000' }));
    expect(answer.status).toBe(200);
    const view: AnnounceView = answer.page.announcing;
    expect(view).toMatchObject({ people: 4, byEmail: 2, byPhone: 1, inPerson: 1 });
    expect(view.words.map(({ locale, subject }) => [locale, subject])).toEqual([
      ['fr', expect.stringContaining('Changement pour votre Switch')],
      ['en', expect.stringContaining('Your Switch has changed')],
    ]);
    expect(view.letter?.toName).toMatch(/^Ana/);
    expect(view.letter?.text).toContain('Mairie');
    expect(view.letter?.text).toContain('Maison des associations');
    expect(await owed(event.id)).toEqual([]);
    expect(await current(event.id)).toMatchObject({
      version: event.version,
      venue: { name: 'Maison des associations' },
    });
  });

  it('shows to whoever calls the very sentence that the list of calls will show', async () => {
    const event = await withPeople();
    const shown = await post(editAction, event, typed(event, { venueName: 'Mairie', postalCode: '84000' }));
    const view: AnnounceView = shown.page.announcing;
    expect(view.letter?.toName).toMatch(/^Ana/);
    expect(view.spoken).toMatchObject({
      toName: expect.stringMatching(/^Bob/),
      channel: 'phone',
      locale: 'fr',
    });
    expect(view.spoken?.text).toMatch(
      /change\. C’est maintenant .*Mairie.*Pouvez-vous toujours venir\u00a0\?$/,
    );
    expect(view.spoken?.text).not.toContain('Maison des associations');

    const cyr = view.readers.find(({ channel }) => channel === 'in_person');
    const other = await post(
      editAction,
      event,
      stepOf(view, { announce: 'look', reader: cyr?.registrationId ?? '' }),
    );
    expect(other.page.announcing.spoken).toMatchObject({ toName: cyr?.toName, channel: 'in_person' });
    expect(other.page.announcing.letter.toName).toMatch(/^Ana/);

    await post(editAction, event, stepOf(view));
    expect(await sentencesToSay(event.id)).toEqual([view.spoken?.text, other.page.announcing.spoken.text]);
  });

  it('says the words that were written, to those who are called too', async () => {
    const event = await withPeople();
    const shown = await post(editAction, event, typed(event, { venueName: 'Mairie', postalCode: '84000' }));
    const words = { 'words.fr.text': 'Le chauffage est en panne.' };
    const looked = await post(
      editAction,
      event,
      stepOf(shown.page.announcing, { ...words, announce: 'look' }),
    );
    expect(looked.page.announcing.spoken.text).toBe('Le chauffage est en panne.');
    await post(editAction, event, stepOf(looked.page.announcing));
    expect(await sentencesToSay(event.id)).toEqual(Array(2).fill('Le chauffage est en panne.'));
  });

  it('is done with the words that were written, only in the language in which they were', async () => {
    const event = await withPeople();
    const shown = await post(editAction, event, typed(event, { venueName: 'Mairie', postalCode: '84000' }));
    const words = {
      'words.fr.subject': 'On change de salle',
      'words.fr.text': 'Le chauffage est en panne.\r\n\r\nÀ bientôt.',
    };
    const looked = await post(
      editAction,
      event,
      stepOf(shown.page.announcing, { ...words, announce: 'look' }),
    );
    expect(looked.page.announcing.letter.text).toContain('Le chauffage est en panne.\n\nÀ bientôt.');
    expect(await owed(event.id)).toEqual([]);
    const sent = await post(editAction, event, stepOf(looked.page.announcing));
    expect(sent).toMatchObject({ status: 303 });
    const told = await owed(event.id);
    expect(told.map(({ kind, state }) => [kind, state])).toEqual([
      ['switch-changed', 'owed'],
      ['switch-changed', 'to_tell'],
      ['switch-changed', 'to_tell'],
      ['switch-changed', 'owed'],
    ]);
    expect(told[0]?.details.words).toEqual({
      fr: { subject: 'On change de salle', text: 'Le chauffage est en panne.\n\nÀ bientôt.' },
    });
  });

  it('refuses a message without words, and keeps everything typed', async () => {
    const event = await withPeople();
    const shown = await post(editAction, event, typed(event, { venueName: 'Mairie', postalCode: '84000' }));
    const answer = await post(
      editAction,
      event,
      stepOf(shown.page.announcing, { 'words.fr.text': '  ', 'words.fr.subject': 'x'.repeat(161) }),
    );
    expect(
      answer.page.announcing.problems.map((each: { field: string; reason: string }) => [
        each.field,
        each.reason,
      ]),
    ).toEqual([
      ['words.fr.subject', 'long'],
      ['words.fr.text', 'textMissing'],
    ]);
    expect(answer.page.announcing.words[0].subject).toBe('x'.repeat(161));
    expect(Object.fromEntries(answer.page.announcing.carried).venueName).toBe('Mairie');
    expect(await owed(event.id)).toEqual([]);
  });

  it('goes back to the form with all that was typed, the words too', async () => {
    const event = await withPeople();
    const shown = await post(editAction, event, typed(event, { venueName: 'Mairie', postalCode: '84000' }));
    const back = await post(
      editAction,
      event,
      stepOf(shown.page.announcing, { announce: 'back', 'words.fr.subject': 'Autrement' }),
    );
    expect(back.page.form.venueName).toBe('Mairie');
    expect(Object.fromEntries(back.page.typedWords)['words.fr.subject']).toBe('Autrement');
  });

  it('is asked of hours of the whole in the programme, not of what is inside', async () => {
    const event = await withPeople();
    const later = await post(programmeAction, event, typed(event, { 'sessions[0].end': '18:30' }));
    expect(later.page.announcing).toMatchObject({ people: 4 });
    const inside = await post(programmeAction, event, typed(event, { 'sessions[0].room': 'Salle 2' }));
    expect(inside).toMatchObject({ status: 303 });
    expect(await owed(event.id)).toEqual([]);
  });

  it('may be told although nobody must know it', async () => {
    const event = await withPeople();
    const change = { title: 'Un autre titre', postalCode: '84000', tellAnyway: 'yes' };
    const shown = await post(editAction, event, typed(event, change));
    expect(shown.page.announcing).toMatchObject({ people: 4 });
    await post(editAction, event, stepOf(shown.page.announcing));
    expect(await owed(event.id)).toHaveLength(4);
  });

  it('shows both sides where somebody else changed the same, and tells nobody', async () => {
    const event = await withPeople();
    const mine = typed(event, { venueName: 'Mairie', postalCode: '84000' });
    const shown = await post(editAction, event, mine);
    const theirs = await post(editAction, event, typed(event, { venueName: 'Gymnase', postalCode: '84000' }));
    await post(editAction, event, stepOf(theirs.page.announcing));
    const answer = await post(editAction, event, stepOf(shown.page.announcing));
    expect(answer).toMatchObject({ status: 409, page: { conflict: { fields: ['venue'] } } });
    expect((await current(event.id)).venue.name).toBe('Gymnase');
  });
});

describe('cancelling', () => {
  it('shows who is told before it is done', async () => {
    const event = await withPeople();
    const sent = { id: event.id, intent: 'cancel', version: String(event.version), reason: 'Il neige.' };
    const shown = await post(editAction, event, sent);
    expect(shown.page.announcing).toMatchObject({ people: 4 });
    expect(shown.page.announcing.letter.text).toContain('Il neige.');
    expect((await current(event.id)).status).toBe('published');
    expect((await post(editAction, event, stepOf(shown.page.announcing))).location).toMatch(/fait=annule$/);
    expect((await owed(event.id)).every(({ kind }) => kind === 'switch-cancelled')).toBe(true);
  });
});

describe('postponing', () => {
  it('moves the programme, shows whom it asks, then does it; a second organiser sees the new dates first', async () => {
    const event = await withPeople();
    expect(await post(postponeAction, event, { intent: 'move', firstDay: '' })).toMatchObject({
      status: 400,
    });
    const moved = await post(postponeAction, event, { intent: 'move', firstDay: '13/07/2026' });
    expect(moved).toMatchObject({
      status: 200,
      page: { form: { sessions: [{ day: '2026-07-13', start: '10:00' }] } },
    });
    const { sessions, opensDay, opensHour, closesDay, closesHour } = moved.page.form;
    const rows = sessions.flatMap((session: Record<string, string>, at: number) =>
      Object.entries(session).map(([name, value]) => [`sessions[${at}].${name}`, value]),
    );
    const dates = {
      ...Object.fromEntries(rows),
      opensDay,
      opensHour,
      closesDay,
      closesHour,
      seen: moved.page.seen,
    };
    const sent = { intent: 'postpone', firstDay: '13/07/2026', ...dates };
    const shown = await post(postponeAction, event, sent);
    expect(shown.page.announcing).toMatchObject({ people: 4 });
    expect(shown.page.announcing.letter.text).toContain('Je garde ma place');
    expect((await current(event.id)).postponedAt).toBeNull();
    const done = await post(postponeAction, event, stepOf(shown.page.announcing));
    expect(done.location).toBe(`/organisation/switchs/${event.slug}/report?fait=reporte`);
    const late = await post(
      postponeAction,
      event,
      stepOf(shown.page.announcing, { 'sessions[0].day': '2026-07-20' }),
    );
    expect(late).toMatchObject({
      status: 409,
      page: { conflict: { fields: expect.arrayContaining(['sessions']) } },
    });
  });

  it('lists who has not answered, and takes an answer by phone', async () => {
    const event = await withPeople();
    await connection.db
      .updateTable('registration')
      .set({ askedAt: ctx.now })
      .where('switchEventId', '=', event.id)
      .execute();
    await connection.db
      .updateTable('switchEvent')
      .set({ postponedAt: ctx.now, postponedFrom: event.startsAt })
      .where('id', '=', event.id)
      .execute();
    const load = async () => {
      const context = { ctx, env: {} } as unknown as AppLoadContext;
      const request = new Request('http://localhost:3000/x');
      const { answers } = await postponeLoader({ context, request, params: { switch: event.slug } });
      if (!answers) throw new Error('it was postponed');
      return answers;
    };
    const [ana, bob] = (await load()).people;
    await post(postponeAction, event, { intent: 'keep', registration: ana?.id ?? '' });
    const taken = await post(postponeAction, event, { intent: 'cannot', registration: bob?.id ?? '' });
    expect(taken.location).toMatch(/fait=reponse$/);
    expect(await load()).toMatchObject({ kept: 1, cannot: 1, unanswered: 2 });
    const again = await post(postponeAction, event, { intent: 'keep', registration: bob?.id ?? '' });
    expect(again.location).toMatch(/refus=answered$/);
  });
});
