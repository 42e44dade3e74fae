import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Ctx } from '~/domain/context';
import { changeRegistration } from '~/domain/registrations/change-registration.server';
import { findByCode } from '~/domain/registrations/find-by-code.server';
import { register } from '~/domain/registrations/registering/register.server';
import { forgetPeople } from '~/domain/retention/forget-people.server';
import { retentionPage } from '~/domain/retention/retention-page.server';
import { openRides } from '~/domain/rides/organise-rides.server';
import { publishRide } from '~/domain/rides/publish-ride.server';
import { type Connection, connect } from '~db/connect.server';
import { selectTypeCounts } from '~db/queries/report';
import { contextOf, staff } from '~tests/support/context';
import { hasPostgres, ownDatabase, postgresDatabase } from '~tests/support/database';
import { makeSwitch } from '~tests/support/factories';
import { registerPeople } from '~tests/support/register-people';
import { changeInput, groupInput, oneInput } from '~tests/support/registration-input';

const DAY = 86_400_000;
const refuse = (error: unknown) => {
  throw error;
};
const NAMES = /Zyxwvut|Qponmlk|secret@prive\.example|612345678|Compagne/;

/** Somebody by e-mail who came, somebody by phone with a ride, and a group with a companion. */
async function past(ctx: Ctx) {
  const event = await makeSwitch(ctx.db, ctx.hub);
  const system = { ...ctx, viewer: { kind: 'system' as const } };
  const person = {
    firstName: 'Qponmlk',
    lastName: 'Zyxwvut',
    organization: 'Zyxwvut & Cie',
    contact: { contact: 'email' as const, email: 'secret@prive.example' },
  };
  const [came = '', rides = ''] = await registerPeople(ctx, event, [
    person,
    { lastName: 'Zyxwvut', contact: { contact: 'phone', phone: '+33612345678' } },
  ]);
  // The same form again is an echo.
  await register(ctx, event.slug, oneInput(person));
  await register(system, event.slug, groupInput(['ess', 'etat'], { companionName: 'Compagne' }));
  await openRides(system, event.id, true);
  await publishRide(system, rides, { kind: 'offer', seats: 2, communeCode: '05061', communeName: 'Gap' });
  const { endsAt, sessionId } = await ctx.db
    .selectFrom('switchEvent')
    .innerJoin('switchSession', 'switchSession.switchEventId', 'switchEvent.id')
    .select(['switchEvent.endsAt', 'switchSession.id as sessionId'])
    .where('switchEvent.id', '=', event.id)
    .executeTakeFirstOrThrow();
  const seen = { hubId: ctx.hub.id, switchEventId: event.id, registrationId: came, byUser: null };
  await ctx.db
    .insertInto('attendance')
    .values({ ...seen, sessionId })
    .execute();
  return { ...event, came, rides, endsAt };
}

/** Every table that says of which Switch its rows are, those that will be added too, as one text. */
async function allOf(ctx: Ctx, id: string): Promise<string> {
  const tables = await sql<{ name: string }>`select table_name as name from information_schema.columns
    where table_schema = 'public' and column_name = 'switch_event_id'`.execute(ctx.db);
  const texts: string[] = [];
  for (const { name } of tables.rows) {
    const found = await sql<{ text: string }>`select coalesce(json_agg(t)::text, '') as text
      from ${sql.table(name)} t where switch_event_id = ${id}`.execute(ctx.db);
    texts.push(found.rows[0]?.text ?? '');
  }
  expect(texts.length).toBeGreaterThan(15);
  return texts.join('\n');
}

const historyOf = (ctx: Ctx, id: string) =>
  ctx.db.selectFrom('history').selectAll().where('switchEventId', '=', id).orderBy('id').execute();
const purgesOf = (ctx: Ctx, id: string) =>
  ctx.db
    .selectFrom('purge')
    .select(['kind', 'rows'])
    .where('switchEventId', '=', id)
    .orderBy('kind')
    .execute();
const yearAfter = (at: Date) => new Date(new Date(at).setUTCFullYear(at.getUTCFullYear() + 1));

describe('people of a Switch', () => {
  let connection: Connection;
  let ctx: Ctx;
  beforeAll(async () => {
    connection = await ownDatabase();
    ctx = await contextOf(connection.db);
  });
  afterAll(() => connection.close());

  it('are forgotten twelve months after it, not a minute before, and only once', async () => {
    const event = await past(ctx);
    const due = yearAfter(event.endsAt);
    expect(await forgetPeople(ctx.db, new Date(due.getTime() - 60_000), refuse)).toBe(0);
    expect(await allOf(ctx, event.id)).toMatch(NAMES);
    const counts = await selectTypeCounts(ctx.db, event.id);
    const former = await historyOf(ctx, event.id);

    expect(await forgetPeople(ctx.db, due, refuse)).toBe(1);
    expect(await forgetPeople(ctx.db, new Date(due.getTime() + DAY), refuse)).toBe(0);
    expect(await allOf(ctx, event.id)).not.toMatch(NAMES);
    expect(await selectTypeCounts(ctx.db, event.id)).toEqual(counts);
    expect(counts.find(({ stakeholderType }) => stakeholderType === 'usager')).toMatchObject({ present: 1 });
    // What was written stays as it was; what was done now comes after it.
    const later = await historyOf(ctx, event.id);
    expect(later.slice(0, former.length)).toEqual(former);
    expect(later.slice(former.length).map(({ act }) => act)).toEqual([
      ...Array.from({ length: 4 }, () => 'forgotten'),
      'people-forgotten',
    ]);
    expect(JSON.stringify(later)).not.toMatch(NAMES);
    expect(await purgesOf(ctx, event.id)).toEqual([
      { kind: 'companions', rows: 1 },
      { kind: 'contacts', rows: 4 },
      { kind: 'echoes', rows: 1 },
      { kind: 'messages', rows: 3 },
      { kind: 'rides', rows: 1 },
    ]);
  });

  it('are kept for as long as the hub says', async () => {
    const keep = (months: number) =>
      ctx.db.updateTable('hub').set({ contactsKeptMonths: months }).where('id', '=', ctx.hub.id).execute();
    await keep(1);
    const event = await past(ctx);
    const month = new Date(new Date(event.endsAt).setUTCMonth(event.endsAt.getUTCMonth() + 1));
    expect(await forgetPeople(ctx.db, new Date(month.getTime() - 1), refuse)).toBe(0);
    expect(await forgetPeople(ctx.db, month, refuse)).toBe(1);
    await keep(12);
  });

  it('open nothing any more, and nothing is written about them again', async () => {
    const event = await past(ctx);
    const { shortCode, partyId } = await ctx.db
      .selectFrom('registration')
      .select(['shortCode', 'partyId'])
      .where('id', '=', event.came)
      .executeTakeFirstOrThrow();
    expect(await findByCode(ctx, shortCode)).toBeDefined();
    const now = yearAfter(event.endsAt);
    await forgetPeople(ctx.db, now, refuse);
    expect(await findByCode(ctx, shortCode)).toBeUndefined();
    const viewer = { kind: 'participant', registrationId: event.came, partyId } as const;
    const own = { ...ctx, now, viewer };
    expect(await changeRegistration(own, event.came, changeInput({ lastName: 'Zyxwvut' }))).toMatchObject({
      reason: 'not-active',
    });
    expect(await allOf(ctx, event.id)).not.toMatch(NAMES);
  });

  it('are told to hub staff, and to nobody else: what was done, what comes next', async () => {
    const event = await past(ctx);
    const team = { ...ctx, viewer: staff(ctx.hub, { role: 'hub_staff' }) };
    const after = { ...team, now: new Date(event.endsAt.getTime() + DAY) };
    const isThis = ({ switchEvent }: { switchEvent: { slug: string } }) => switchEvent.slug === event.slug;
    const coming = (await retentionPage(after, 1))?.coming.filter(isThis);
    expect(coming).toMatchObject([{ kind: 'contacts', people: 4, at: yearAfter(event.endsAt) }]);
    await forgetPeople(ctx.db, yearAfter(event.endsAt), refuse);
    const page = await retentionPage(after, 1);
    const done = page?.done.filter(({ slug }) => slug === event.slug).map(({ kind }) => kind);
    expect(done?.sort()).toEqual(['companions', 'contacts', 'echoes', 'messages', 'rides']);
    const organiser = { ...ctx, viewer: staff(ctx.hub, { role: 'organiser', zone: 'alpes' }) };
    expect(await retentionPage(organiser, 1)).toBeUndefined();
    const far = await contextOf(ctx.db, { hubId: 'antilles-guyane' });
    expect(await retentionPage({ ...far, viewer: team.viewer }, 1)).toBeUndefined();
  });
});

/** Only several connections can race, and only a real server has them: TEST_DATABASE_URL's. */
describe.skipIf(!hasPostgres)('several processes on PostgreSQL', () => {
  it('forget each Switch once between them', async () => {
    const first = await postgresDatabase();
    const second = await connect({ databaseUrl: first.url, dataDir: 'memory://' });
    try {
      const ctx = await contextOf(first.db);
      const events = [await past(ctx), await past(ctx), await past(ctx), await past(ctx)];
      const now = yearAfter(events[0]?.endsAt ?? ctx.now);
      const turns = [first, second, first, second, first, second];
      await Promise.all(turns.map(({ db }) => forgetPeople(db, now, refuse)));
      // What one process held is left to the next turn.
      await forgetPeople(first.db, now, refuse);
      for (const { id } of events) {
        const lines = (await historyOf(ctx, id)).filter(({ act }) => act === 'people-forgotten');
        expect(lines).toHaveLength(1);
        expect((await purgesOf(ctx, id)).filter(({ kind }) => kind === 'contacts')).toEqual([
          { kind: 'contacts', rows: 4 },
        ]);
        expect(await allOf(ctx, id)).not.toMatch(NAMES);
      }
    } finally {
      await second.close();
      await first.close();
    }
  });
});
