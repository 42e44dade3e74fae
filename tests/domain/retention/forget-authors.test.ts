import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Ctx } from '~/domain/context';
import { NO_CONTACT } from '~/domain/ideas/author-contact';
import { photoQueue } from '~/domain/ideas/copying/read-photos.server';
import { visitor } from '~/domain/people/viewer';
import { forgetPeople } from '~/domain/retention/forget-people.server';
import { retentionPage } from '~/domain/retention/retention-page.server';
import { type Connection, connect } from '~db/connect.server';
import { eventOf, hireReader, sendPhotos } from '~tests/support/cards';
import { contextOf, staff } from '~tests/support/context';
import { hasPostgres, ownDatabase, postgresDatabase } from '~tests/support/database';
import { makeSwitch } from '~tests/support/factories';
import { makeIdea } from '~tests/support/ideas';

const NAMES = /Odetta|prive\.example|612345678|rue Secrète|Samira/;
const refuse = (error: unknown) => {
  throw error;
};
const yearAfter = (at: Date) => new Date(new Date(at).setUTCFullYear(at.getUTCFullYear() + 1));

/** One answered, two who wait, one with a first name only, one of whom nothing is known; two photos. */
async function past(db: Ctx['db']) {
  const plain: Ctx = { ...(await contextOf(db)), viewer: visitor };
  const event = await makeSwitch(db, plain.hub);
  const team = await hireReader(db, plain, 'team', { role: 'hub_admin' });
  const by = { ...NO_CONTACT, speakerFirstName: 'Odetta' };
  const answered = await makeIdea(plain, event, {
    ...by,
    authorContact: 'email',
    authorEmail: 'odetta@prive.example',
  });
  await makeIdea(plain, event, { ...by, authorContact: 'phone', authorPhone: '+33612345678' });
  const letter = await makeIdea(plain, event, by);
  await makeIdea(plain, event, by);
  await makeIdea(plain, event, { ...NO_CONTACT, speakerFirstName: '' });
  await sql`update idea set author_contact = 'letter', author_address = '3 rue Secrète' where number = ${letter}`.execute(
    db,
  );
  await sql`insert into message (hub_id, kind, channel, state, locale, to_email, to_name, switch_event_id, idea_id, message_id,
      subject, text_body, html_body)
    select hub_id, 'idea-decided', 'email', 'sent', 'fr', author_email, 'Odetta', switch_event_id, id, '<' || id || '@test>',
      'Odetta', 'Bonjour Odetta', 'Bonjour Odetta'
    from idea where number = ${answered}`.execute(db);
  await sendPhotos(team, await eventOf(plain, event.id), 2);
  const { endsAt } = await db
    .selectFrom('switchEvent')
    .select('endsAt')
    .where('id', '=', event.id)
    .executeTakeFirstOrThrow();
  return { id: event.id, endsAt, plain, team };
}

async function textOf(db: Ctx['db'], id: string): Promise<string> {
  const texts: string[] = [];
  for (const table of ['idea', 'message', 'idea_photo', 'history', 'purge']) {
    const { rows } = await sql<{ text: string }>`select coalesce(json_agg(t)::text, '') as text
      from ${sql.table(table)} t where switch_event_id = ${id}`.execute(db);
    texts.push(rows[0]?.text ?? '');
  }
  return texts.join('\n');
}
const purgesOf = (db: Ctx['db'], id: string) =>
  db.selectFrom('purge').select(['kind', 'rows']).where('switchEventId', '=', id).orderBy('kind').execute();
const KINDS = [
  { kind: 'authors', rows: 2 },
  { kind: 'pictures', rows: 2 },
  { kind: 'unanswered', rows: 2 },
];

describe('authors of ideas', () => {
  let connection: Connection;
  beforeAll(async () => {
    connection = await ownDatabase();
  });
  afterAll(() => connection.close());

  it('are forgotten with the people of their Switch, not a minute before, and only once', async () => {
    const { db } = connection;
    const { id, endsAt, plain, team } = await past(db);
    const due = yearAfter(endsAt);
    expect(await forgetPeople(db, new Date(due.getTime() - 60_000), refuse)).toBe(0);
    expect(await textOf(db, id)).toMatch(NAMES);

    expect(await forgetPeople(db, due, refuse)).toBe(1);
    expect(await forgetPeople(db, new Date(due.getTime() + 86_400_000), refuse)).toBe(0);
    expect(await textOf(db, id)).not.toMatch(NAMES);
    expect(await purgesOf(db, id)).toEqual(KINDS);
    expect(await photoQueue(team, await eventOf(plain, id))).toMatchObject({ counts: { waiting: 0 } });
    // The ideas themselves stay, as they were.
    const ideas = await db
      .selectFrom('idea')
      .select(['title', 'version'])
      .where('switchEventId', '=', id)
      .execute();
    expect(ideas).toHaveLength(5);
    expect(ideas.every(({ title, version }) => title !== '' && version === 1)).toBe(true);
  });

  it('are told apart beforehand: who was answered, and who never was', async () => {
    const { endsAt, plain } = await past(connection.db);
    const viewer = staff(plain.hub, { role: 'hub_staff' });
    const page = await retentionPage({ ...plain, viewer, now: new Date(endsAt.getTime() + 1) }, 1);
    const lines = page?.coming.map(({ kind, people }) => [kind, people]);
    expect(lines).toEqual([
      ['unanswered', 2],
      ['authors', 2],
    ]);
  });
});

describe.skipIf(!hasPostgres)('authors of ideas, by two processes at once', () => {
  it('are forgotten by one of them', async () => {
    const connection = await postgresDatabase();
    const other = await connect({ databaseUrl: connection.url, dataDir: 'memory://' });
    try {
      const { id, endsAt } = await past(connection.db);
      const due = yearAfter(endsAt);
      const done = await Promise.all([connection.db, other.db].map((db) => forgetPeople(db, due, refuse)));
      expect(done.sort()).toEqual([0, 1]);
      expect(await purgesOf(connection.db, id)).toEqual(KINDS);
    } finally {
      await other.close();
      await connection.close();
    }
  });
});
