import { DateTime } from 'luxon';
import type PgBoss from 'pg-boss';
import { pino } from 'pino';
import type { Browser, Page } from 'playwright-core';
import PostalMime, { type Email } from 'postal-mime';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Ctx } from '~/domain/context';
import { planNotices } from '~/domain/notices/plan-notices.server';
import type { PersonInput } from '~/domain/registrations/form/registration-input';
import { register } from '~/domain/registrations/registering/register.server';
import { readSwitchById } from '~/domain/switches/read-switch.server';
import { callDueUnanswered } from '~/jobs/call-due-unanswered.server';
import { giveDueNotices } from '~/jobs/give-due-notices.server';
import { openBoss } from '~/jobs/open-boss.server';
import { relayMessages } from '~/jobs/relay-messages.server';
import { sendQueued } from '~/jobs/send-queued.server';
import { sendingPace } from '~/jobs/sending-pace.server';
import { mailTransport } from '~/mail/mail-transport.server';
import type { Connection } from '~db/connect.server';
import { inTransaction } from '~db/in-transaction';
import { readCalendar } from '../calendar/read-calendar';
import { type AppInProcess, appInProcess } from '../support/app-in-process';
import { hasBrowser, openBrowser, visitor } from '../support/browser';
import { contextOf } from '../support/context';
import { ownDatabase } from '../support/database';
import { makeSwitch } from '../support/factories';
import { linkIn } from '../support/mailbox';
import { registerPeople } from '../support/register-people';
import { oneInput, personInput } from '../support/registration-input';
import { signInAs } from '../support/sign-in-as';
import { type SmtpInbox, smtpInbox } from '../support/smtp-inbox';
import { hire } from '../support/team';

const ORGANISER = 'organiser@team.example';
const PARIS = 'Europe/Paris';
const logger = pino({ level: 'silent' });
const fail = (error: unknown) => {
  throw error;
};

/** Sixty with a place (40 by e-mail, 15 by phone, 5 through a mediator), twenty who wait, and one who postpones it all. */
describe.runIf(hasBrowser).each([
  { name: 'without JavaScript', javaScriptEnabled: false },
  { name: 'with JavaScript', javaScriptEnabled: true },
])('postponing a Switch and cancelling another, $name', ({ javaScriptEnabled }) => {
  let connection: Connection;
  let app: AppInProcess;
  let inbox: SmtpInbox;
  let browser: Browser;
  let boss: PgBoss;
  let ctx: Ctx;
  let moved: { id: string; slug: string };
  let ended: { id: string; slug: string };
  const started = DateTime.now().setZone(PARIS);
  const oldDay = started.plus({ days: 20 }).set({ hour: 9, minute: 30, second: 0, millisecond: 0 });
  const newDay = oldDay.plus({ days: 30 });
  let before: Awaited<ReturnType<typeof event>>;

  async function event(id: string) {
    const found = await readSwitchById({ ...ctx, viewer: { kind: 'system' } }, id);
    if (!found) throw new Error('it is there');
    return found;
  }

  /** Everything that is owed leaves, as at this moment. @returns the mails that arrived meanwhile, by address */
  async function mailsAt(now: Date): Promise<Map<string, Email[]>> {
    const seen = inbox.deliveries.length;
    const transport = mailTransport(inbox.url);
    const settings = { ...app.env, appUrl: app.url };
    const parts = { db: connection.db, settings, transport, forgetsKeys: false, now: () => now };
    while ((await relayMessages(connection.db, boss)) > 0)
      await sendQueued(boss, parts, sendingPace(connection.db, 0), () => false);
    transport.close();
    const mails = new Map<string, Email[]>();
    for (const { to, raw } of inbox.deliveries.slice(seen))
      mails.set(to, [...(mails.get(to) ?? []), await PostalMime.parse(raw)]);
    return mails;
  }

  /** What is to be said by voice, and by whom it has not been said yet. */
  const toTell = (switchEventId: string) =>
    connection.db
      .selectFrom('message')
      .select(['kind', 'toName', 'registrationId', 'channel'])
      .where('switchEventId', '=', switchEventId)
      .where('state', '=', 'to_tell')
      .execute();
  const sayAll = () =>
    connection.db.updateTable('message').set({ state: 'told' }).where('state', '=', 'to_tell').execute();

  const byMail = (name: string): Partial<PersonInput> => ({
    firstName: name,
    lastName: 'Mail',
    contact: { contact: 'email', email: `${name.toLowerCase()}@demo.example` },
  });
  const byPhone = (name: string, at: number): Partial<PersonInput> => ({
    firstName: name,
    lastName: 'Tel',
    contact: { contact: 'phone', phone: `+3361234${String(1000 + at)}` },
  });
  const times = (count: number) => Array.from({ length: count }, (_each, at) => at);

  async function fillMoved() {
    await registerPeople(
      ctx,
      moved,
      times(40).map((at) => byMail(`Ana${at}`)),
    );
    await registerPeople(
      ctx,
      moved,
      times(15).map((at) => byPhone(`Bob${at}`, at)),
    );
    const group = await register(
      { ...ctx, viewer: { kind: 'system' } },
      moved.slug,
      oneInput(
        {},
        {
          forWhom: 'group',
          companionName: 'Sophie Médiatrice',
          people: times(5).map((at) => personInput({ firstName: `Cyr${at}`, lastName: 'Groupe' })),
        },
      ),
    );
    if (!group.ok) throw new Error(group.reason);
    await registerPeople(
      ctx,
      moved,
      times(12).map((at) => byMail(`Wim${at}`)),
    );
    await registerPeople(
      ctx,
      moved,
      times(8).map((at) => byPhone(`Xia${at}`, 100 + at)),
    );
  }

  beforeAll(async () => {
    connection = await ownDatabase();
    app = await appInProcess(connection, {}, { withFiles: true });
    inbox = await smtpInbox();
    browser = await openBrowser();
    boss = await openBoss(connection.pool, logger, 1);
    ctx = await contextOf(connection.db, { now: started.toJSDate() });
    await hire(connection.db, { email: ORGANISER, role: 'organiser', zone: 'avignon' });
    const dates = {
      zone: 'avignon',
      startsAt: oldDay.toJSDate(),
      registrationOpensAt: started.minus({ days: 5 }).toJSDate(),
    };
    moved = await makeSwitch(connection.db, ctx.hub, { ...dates, slug: 'reporte', capacity: 60 });
    ended = await makeSwitch(connection.db, ctx.hub, { ...dates, slug: 'annule', capacity: 3 });
    await fillMoved();
    await registerPeople(ctx, ended, [
      byMail('Eva'),
      byPhone('Fay', 200),
      { firstName: 'Gus', lastName: 'Seul' },
      byMail('Hal'),
    ]);
    before = await event(moved.id);
    for (const { id } of [moved, ended]) {
      const noticed = await event(id);
      await inTransaction(connection.db, (trx) => planNotices(trx, noticed, ctx.now));
    }
    await mailsAt(ctx.now);
    await sayAll();
  }, 300_000);
  afterAll(async () => {
    await boss?.stop({ graceful: false });
    await browser?.close();
    await app?.close();
    await inbox?.close();
    await connection?.close();
  });

  const newVisitor = () => visitor(browser, app.url, { javaScriptEnabled });

  async function organiser(): Promise<{ page: Page; close(): Promise<void>; complaints: string[] }> {
    const { page, context, complaints } = await newVisitor();
    const signedIn = await signInAs(app, connection.db, ORGANISER);
    await context.addCookies([...signedIn.cookies].map(([name, value]) => ({ name, value, url: app.url })));
    return { page, close: () => context.close(), complaints };
  }

  const questions = new Map<string, Email>();

  it('shows the organiser who will be told, and in which words, before it is done', async () => {
    const { page, close, complaints } = await organiser();
    await page.goto(`/organisation/switchs/${moved.slug}`);
    await page.click('text=Choisir une autre date');
    await page.fill('[name=firstDay]', newDay.toFormat('yyyy-MM-dd'));
    await page.click('button[value=move]');
    expect(await page.inputValue('[name="sessions[0].day"]')).toBe(newDay.toFormat('yyyy-MM-dd'));
    await page.fill('[name="sessions[0].start"]', '10:00');
    await page.click('button[value=postpone]:not(.sr-only)');
    expect(await page.textContent('#announce-title')).toBe('Prévenir 80 personnes');
    expect(await page.textContent('main')).toContain(
      '52 par e-mail, 23 à appeler et 5 par la personne qui les accompagne.',
    );
    await page.fill('[name="words.fr.subject"]', 'La salle est inondée, on se voit plus tard');
    await page.fill('[name="words.fr.text"]', 'Une fuite a touché la salle.');
    await page.click('button[value=look]:not(.sr-only)');
    expect(await page.textContent('main')).toContain('Une fuite a touché la salle.');
    expect((await event(moved.id)).postponedAt).toBeNull();
    await page.click('button[value=send]');
    expect(await page.textContent('[role=status]')).toContain('Le Switch est reporté.');
    expect(complaints).toEqual([]);
    await close();
  });

  it('tells each person once by their own way, and moves the same event in the calendars', async () => {
    const mails = await mailsAt(new Date());
    expect(mails.size).toBe(52);
    const after = await event(moved.id);
    for (const [address, [mail, ...more]] of mails) {
      expect(more, address).toEqual([]);
      expect(mail?.subject).toBe('La salle est inondée, on se voit plus tard');
      expect(mail?.text).toContain('Une fuite a touché la salle.');
      const isWaiting = address.startsWith('wim');
      expect(mail?.text?.includes('Je garde ma place'), address).toBe(!isWaiting);
      const calendar = calendarOf(mail);
      expect(calendar === undefined, address).toBe(isWaiting);
      if (mail && !isWaiting) questions.set(address, mail);
      if (!calendar) continue;
      expect(calendar.method).toBe('REQUEST');
      expect(calendar.events).toMatchObject([
        { uid: before.calendarUid, sequence: before.calendarSequence + 1, start: after.startsAt },
      ]);
    }
    expect(after.startsAt).toEqual(newDay.set({ hour: 10, minute: 0 }).toJSDate());
    const said = await toTell(moved.id);
    expect(said.map(({ kind }) => kind)).toEqual(Array(28).fill('switch-postponed'));
    expect(new Set(said.map(({ registrationId }) => registrationId)).size).toBe(28);
  });

  const questionOf = (name: string) => {
    const mail = questions.get(`${name}@demo.example`);
    if (!mail) throw new Error(`no question to ${name}`);
    return mail;
  };

  it('takes answers by link: opening it answers nothing, the button does, and minds may change', async () => {
    const { page, context, complaints } = await newVisitor();
    await page.goto(linkIn(questionOf('ana0'), 'je-garde'));
    expect(await page.textContent('h2#new-date')).toBe('Venez-vous à la nouvelle date\u00a0?');
    expect(await stateOf('Ana0')).toEqual(['confirmed', false]);
    await page.click('button[value=keep]');
    expect(await page.textContent('main')).toContain('Vous gardez votre place à la nouvelle date.');
    expect(await stateOf('Ana0')).toEqual(['confirmed', true]);

    await page.goto(linkIn(questionOf('ana1'), 'annuler'));
    expect(await stateOf('Ana1')).toEqual(['confirmed', false]);
    await page.click('button[value=cancel]');
    expect(await stateOf('Ana1')).toEqual(['cancelled', false]);
    await page.click('button[value=restore]');
    // Somebody who waited has the place by now.
    expect(await stateOf('Ana1')).toEqual(['waitlisted', true]);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('takes answers by code, by phone, and for a whole group at once', async () => {
    const { page, context } = await newVisitor();
    const { shortCode } = await row('Bob0');
    await page.goto('/code');
    await page.fill('[name=code]', shortCode);
    await page.click('main form button[type=submit]');
    await page.click('button[value=keep]');
    expect(await stateOf('Bob0')).toEqual(['confirmed', true]);

    await page.goto('/code');
    await page.fill('[name=code]', (await row('Cyr0')).shortCode);
    await page.click('main form button[type=submit]');
    await page.click('button[value=keep-all]');
    for (const name of ['Cyr0', 'Cyr1', 'Cyr2', 'Cyr3', 'Cyr4'])
      expect(await stateOf(name), name).toEqual(['confirmed', true]);
    await context.close();

    const team = await organiser();
    await team.page.goto(`/organisation/switchs/${moved.slug}/report`);
    await team.page.click('[aria-label="Ne peut pas venir\u00a0: Bob1 Tel"]');
    await team.page.click('[aria-label="Garde sa place\u00a0: Bob2 Tel"]');
    expect(await stateOf('Bob1')).toEqual(['cancelled', false]);
    expect(await stateOf('Bob2')).toEqual(['confirmed', true]);
    await team.close();
  });

  it('gives the places that freed to whoever waited, for the new date, without asking them', async () => {
    const promoted = await connection.db
      .selectFrom('registration')
      .select(['firstName', 'askedAt'])
      .where('switchEventId', '=', moved.id)
      .where('status', '=', 'confirmed')
      .where('firstName', 'like', 'Wim%')
      .execute();
    expect(promoted.map(({ firstName, askedAt }) => [firstName, askedAt]).sort()).toEqual([
      ['Wim0', null],
      ['Wim1', null],
    ]);
    const mails = await mailsAt(new Date());
    for (const address of ['wim0@demo.example', 'wim1@demo.example']) {
      const [mail, ...more] = mails.get(address) ?? [];
      expect(more).toEqual([]);
      expect(mail?.subject).toMatch(/vous avez une place/);
      expect(calendarOf(mail)?.events[0]?.start).toEqual((await event(moved.id)).startsAt);
    }
  });

  it('lets no reminder of the old date leave, and sends those of the new one', async () => {
    const oldWeek = oldDay.minus({ days: 7 }).set({ hour: 9, minute: 0 }).plus({ minutes: 1 }).toJSDate();
    const oldEve = oldDay.minus({ days: 1 }).set({ hour: 9, minute: 0 }).plus({ minutes: 1 }).toJSDate();
    for (const now of [oldWeek, oldEve]) {
      await giveDueNotices(connection.db, now, fail);
      const mails = await mailsAt(now);
      // Those of the other Switch, which is still held, do leave.
      expect([...mails.keys()].filter((address) => /^(ana|wim)/.test(address))).toEqual([]);
    }
    const newWeek = newDay.minus({ days: 7 }).set({ hour: 9, minute: 1 }).toJSDate();
    await giveDueNotices(connection.db, newWeek, fail);
    const mails = await mailsAt(newWeek);
    const reminded = [...mails].filter(([address]) => /^(ana|wim)/.test(address));
    // Forty had a place by e-mail; one gave it back, and two who waited have one by now.
    expect(reminded).toHaveLength(41);
    for (const [address, each] of reminded) expect(each, address).toHaveLength(1);
    for (const [, [mail]] of reminded)
      expect(mail?.text).not.toContain(oldDay.setLocale('fr').toFormat('d LLLL yyyy'));
  });

  it('puts whoever was asked by e-mail and did not answer on the list of calls, once', async () => {
    const now = started.plus({ days: 6 }).toJSDate();
    await callDueUnanswered(connection.db, now, fail);
    await callDueUnanswered(connection.db, now, fail);
    const calls = (await toTell(moved.id)).filter(({ kind }) => kind === 'postpone-unanswered');
    expect(calls).toHaveLength(38);
    expect(new Set(calls.map(({ registrationId }) => registrationId)).size).toBe(38);
    expect(calls.map(({ toName }) => toName)).not.toContain('Ana0 Mail');
  });

  it('cancels the other Switch: everybody told once, the calendars too, and its page says so', async () => {
    await sayAll();
    await mailsAt(new Date());
    const { page, close } = await organiser();
    await page.goto(`/organisation/switchs/${ended.slug}`);
    await page.fill('[name=reason]', 'La salle est fermée.');
    await page.click('button[value=cancel]');
    expect(await page.textContent('#announce-title')).toBe('Prévenir 4 personnes');
    await page.click('button[value=send]');
    expect(await page.textContent('[role=status]')).toContain('Le Switch est annulé.');
    await close();
    const mails = await mailsAt(new Date());
    expect([...mails.keys()].sort()).toEqual(['eva@demo.example', 'hal@demo.example']);
    const [eva, ...more] = mails.get('eva@demo.example') ?? [];
    expect(more).toEqual([]);
    expect(calendarOf(eva)).toMatchObject({ method: 'CANCEL', events: [{ status: 'CANCELLED' }] });
    expect((await toTell(ended.id)).map(({ kind, toName }) => [toName, kind]).sort()).toEqual([
      ['Fay Tel', 'switch-cancelled'],
      ['Gus Seul', 'switch-cancelled'],
    ]);
    const later = oldDay.minus({ hours: 1 }).toJSDate();
    await giveDueNotices(connection.db, later, fail);
    expect((await mailsAt(later)).get('eva@demo.example')).toBeUndefined();
  });

  it('shows subscribers one event that moved and one that is cancelled', async () => {
    const text = await (await fetch(`${app.url}/switchs.ics`)).text();
    const { events } = readCalendar(text);
    const after = await event(moved.id);
    expect(events.filter(({ uid }) => uid === before.calendarUid)).toMatchObject([
      { sequence: before.calendarSequence + 1, start: after.startsAt, status: 'CONFIRMED' },
    ]);
    const { calendarUid } = await event(ended.id);
    expect(events.filter(({ uid }) => uid === calendarUid)).toMatchObject([
      { status: 'CANCELLED', sequence: 1 },
    ]);
    const page = await (await fetch(`${app.url}/switchs/${moved.slug}`)).text();
    expect(page).toContain('Reporté, prévu d’abord le');
    expect(await (await fetch(`${app.url}/switchs/${ended.slug}`)).text()).toContain('La salle est fermée.');
    expect(app.errors).toEqual([]);
  });

  function row(firstName: string) {
    return connection.db
      .selectFrom('registration')
      .select(['status', 'keptAt', 'shortCode'])
      .where('switchEventId', '=', moved.id)
      .where('firstName', '=', firstName)
      .executeTakeFirstOrThrow();
  }

  async function stateOf(firstName: string): Promise<[string, boolean]> {
    const { status, keptAt } = await row(firstName);
    return [status, keptAt !== null];
  }
});

function calendarOf(mail: Email | undefined) {
  const attached = mail?.attachments.find(({ mimeType }) => mimeType === 'text/calendar');
  if (!attached) return undefined;
  const { content } = attached;
  return readCalendar(typeof content === 'string' ? content : new TextDecoder().decode(content));
}
