import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Ctx } from '~/domain/context';
import { removeNote, writeNote } from '~/domain/triage/write-note.server';
import { tellMentioned } from '~/jobs/tell-mentioned.server';
import { type Connection, connect } from '~db/connect.server';
import { contextOf } from '../support/context';
import { hasPostgres, ownDatabase, postgresDatabase } from '../support/database';
import { makeSwitch } from '../support/factories';
import { emptyBoard, grantHubStaff, makeHubStaff, makeIdea } from '../support/ideas';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const failures: unknown[] = [];

async function teamOf(connection: Connection) {
  const plain = await contextOf(connection.db);
  const people: Ctx[] = [];
  for (const name of ['Nadia Roux', 'Karim Blanc', 'Lise Petit']) {
    const viewer = await makeHubStaff(connection.db, plain.hub, name);
    await grantHubStaff(connection.db, plain.hub, viewer);
    people.push({ ...plain, viewer });
  }
  return { people, event: await makeSwitch(connection.db, plain.hub) };
}
const idOf = ({ viewer }: Ctx) => (viewer.kind === 'staff' ? viewer.userId : '');
const note = (ctx: Ctx, idea: number, to: readonly Ctx[], formId = randomUUID()) =>
  writeNote(ctx, idea, { body: 'À relire ensemble.', mentioned: to.map(idOf), formId });
const letters = (connection: Connection) =>
  connection.db
    .selectFrom('message')
    .select(['toName', 'details'])
    .where('kind', '=', 'team-mentions')
    .orderBy('toName')
    .execute();

describe('notes that mention somebody', () => {
  let connection: Connection;
  let nadia: Ctx;
  let karim: Ctx;
  let lise: Ctx;
  let event: { id: string };
  beforeAll(async () => {
    connection = await ownDatabase();
    const team = await teamOf(connection);
    [nadia, karim, lise] = team.people as [Ctx, Ctx, Ctx];
    event = team.event;
  });
  afterAll(() => connection.close());
  beforeEach(async () => {
    await emptyBoard(connection.db);
    await connection.db.deleteFrom('mentionDigest').execute();
  });
  // A Tuesday at 10 in Paris: the letters of that morning have left.
  const at = (ms: number) => new Date(nadia.now.getTime() + ms);
  const tell = (ms: number) => tellMentioned(connection.db, at(ms), (error) => failures.push(error));

  it('are told the next morning in one letter, each idea once', async () => {
    const [a, b] = [await makeIdea(nadia, event, { title: 'Un café' }), await makeIdea(nadia, event)];
    const once = randomUUID();
    await note(nadia, a, [karim, nadia], once);
    await note(nadia, a, [karim, nadia], once);
    await note(lise, a, [karim]);
    await note(lise, b, [karim, nadia]);
    await tell(HOUR);
    expect(await letters(connection)).toEqual([]);
    await tell(DAY);
    await tell(DAY + HOUR);
    const idea = (number: number, title = 'Un café des écrans') => ({ number, title });
    expect(await letters(connection)).toEqual([
      { toName: 'Karim Blanc', details: { ideas: [idea(a, 'Un café'), idea(b)] } },
      { toName: 'Nadia Roux', details: { ideas: [idea(b)] } },
    ]);
    // What is written later that day waits for the next one.
    await writeNote({ ...nadia, now: at(DAY + 2 * HOUR) }, a, {
      body: 'Encore',
      mentioned: [idOf(karim)],
      formId: null,
    });
    await tell(DAY + 3 * HOUR);
    expect(await letters(connection)).toHaveLength(2);
    await tell(2 * DAY);
    expect(await letters(connection)).toHaveLength(3);
    expect(failures).toEqual([]);
  });

  it('send nothing once they are deleted, nor to whoever has left the team', async () => {
    const idea = await makeIdea(nadia, event);
    await note(nadia, idea, [karim, lise]);
    await connection.db
      .updateTable('roleGrant')
      .set({ expiresAt: nadia.now })
      .where('userId', '=', idOf(lise))
      .execute();
    const { id = '' } = (await connection.db.selectFrom('ideaNote').select('id').executeTakeFirst()) ?? {};
    expect(await removeNote(karim, id)).toMatchObject({ reason: 'not-allowed' });
    expect(await removeNote(nadia, id)).toMatchObject({ ok: true });
    await note(nadia, idea, [lise]);
    await tell(DAY);
    expect(await letters(connection)).toEqual([]);
  });
});

describe.skipIf(!hasPostgres)('two processes that look at once', () => {
  it('write one letter', async () => {
    const connection = await postgresDatabase();
    const other = await connect({ databaseUrl: connection.url, dataDir: 'memory://' });
    const { people, event } = await teamOf(connection);
    const [nadia, karim, lise] = people as [Ctx, Ctx, Ctx];
    for (let round = 1; round <= 10; round += 1) {
      const now = new Date(nadia.now.getTime() + round * DAY);
      const before = { ...nadia, now: new Date(now.getTime() - HOUR * 3) };
      await note(before, await makeIdea(nadia, event), [karim, lise]);
      await Promise.all(
        [connection.db, other.db, connection.db].map((db) => tellMentioned(db, now, (e) => failures.push(e))),
      );
      expect(await letters(connection)).toHaveLength(2 * round);
    }
    expect(failures).toEqual([]);
    await other.close();
    await connection.close();
  });
});
