import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Ctx } from '~/domain/context';
import { undoMerge } from '~/domain/ideas/merging/undo-merge.server';
import { mergeChosen } from '~/domain/triage/merge-chosen.server';
import { undoAct } from '~/domain/triage/undo-act.server';
import type { Connection } from '~db/connect.server';
import { contextOf } from '../../support/context';
import { hasPostgres, ownDatabase, postgresDatabase } from '../../support/database';
import { makeSwitch } from '../../support/factories';
import { emptyBoard, makeHubStaff, makeIdea } from '../../support/ideas';
import { withoutColumnLocks, withoutLocks } from '../../support/without-locks';

const ROUNDS = 8;
const MOST_ROUNDS = 40;
const IDEAS = 4;

type Desk = Awaited<ReturnType<typeof openDesk>>;

/** Two of the team over one database, and ideas that one of them made one of. */
async function openDesk({ db }: Connection) {
  const plain = await contextOf(db);
  const nadia: Ctx = { ...plain, viewer: await makeHubStaff(db, plain.hub) };
  const karim: Ctx = { ...plain, viewer: await makeHubStaff(db, plain.hub, 'Karim Blanc') };
  const event = await makeSwitch(db, plain.hub);
  const rows = () => db.selectFrom('idea').selectAll().orderBy('number').execute();
  async function standing() {
    return (await rows()).map(({ number, mergedInto, boardColumn, rank, supportCount }) => ({
      ...{ number, mergedInto, boardColumn, rank, supportCount },
    }));
  }
  async function merged() {
    await db.deleteFrom('triageAct').execute();
    await db.deleteFrom('ideaMerge').execute();
    await emptyBoard(db);
    for (let at = 0; at < IDEAS; at += 1) await makeIdea(nadia, event);
    const picks = await rows();
    const before = await standing();
    const all = picks.map(({ number }) => number);
    const done = await mergeChosen(nadia, { picks, into: all[0] ?? 0, reason: 'Le même besoin.' });
    if (!done.ok || done.value.act === null) throw new Error(JSON.stringify(done));
    const merges = await db.selectFrom('ideaMerge').select('id').orderBy('id').execute();
    return { act: done.value.act, before, all, others: all.slice(1), merges: merges.map(({ id }) => id) };
  }
  /** The numbers of ideas that are said to be alone again, one for each time. */
  async function told() {
    const numbers = new Map((await rows()).map(({ id, number }) => [id, number]));
    const lines = await db.selectFrom('history').selectAll().where('act', '=', 'merge-undone').execute();
    const ofSources = lines.filter(({ before }) => before && 'root' in before);
    return ofSources.flatMap(({ subjectId }) => numbers.get(subjectId) ?? []).sort((a, b) => a - b);
  }
  return { nadia, karim, merged, standing, told };
}

describe('a bulk merge that is undone twice at once', () => {
  let connection: Connection;
  let desk: Desk;
  beforeAll(async () => {
    connection = await ownDatabase();
    desk = await openDesk(connection);
  });
  afterAll(() => connection.close());

  it('is undone by one of two windows; the other hears that it is undone already', async () => {
    const { nadia, merged, standing, told } = desk;
    for (let round = 0; round < ROUNDS; round += 1) {
      const { act, before, all, others } = await merged();
      const outcomes = await Promise.all([undoAct(nadia, act), undoAct(nadia, act)]);
      const [done, refused] = outcomes[0].ok ? outcomes : outcomes.toReversed();
      expect(done).toMatchObject({ ok: true, value: { restored: all, changed: [] } });
      expect(refused).toMatchObject({ ok: false, reason: 'undone' });
      expect(await told()).toEqual(others);
      expect(await standing()).toEqual(before);
    }
  });

  it('is undone once where a colleague takes the same merges back one by one', async () => {
    const { nadia, karim, merged, standing, told } = desk;
    for (let round = 0; round < ROUNDS; round += 1) {
      const { act, before, others, merges } = await merged();
      const [whole, ...parts] = await Promise.all([
        undoAct(nadia, act),
        ...merges.map((merge) => undoMerge(karim, merge)),
      ]);
      if (!whole.ok) throw new Error(whole.reason);
      for (const part of parts) if (!part.ok) expect(part.reason).toBe('undone');
      const byKarim = parts.flatMap((part) => (part.ok ? [part.value.source] : []));
      const byNadia = whole.value.restored.filter((number) => others.includes(number));
      expect([...byKarim, ...byNadia].sort((a, b) => a - b)).toEqual(others);
      expect(whole.value.changed).toEqual(expect.arrayContaining(byKarim));
      expect(await told()).toEqual(others);
      expect(await standing()).toEqual(before);
    }
  });
});

/** Several sessions can only be had on PostgreSQL: on the embedded database whoever comes second waits, lock or not. */
describe.skipIf(!hasPostgres)('the same over several sessions that forget their locks', () => {
  let connection: Connection;
  let desk: Desk;
  beforeAll(async () => {
    connection = await postgresDatabase();
    desk = await openDesk(connection);
  });
  afterAll(() => connection.close());

  /** Again and again, until what two windows did is wrong. */
  async function fails(db: Ctx['db'], isWrong: (seen: { times: number; parted: number }) => boolean) {
    for (let round = 0; round < MOST_ROUNDS; round += 1) {
      const { act } = await desk.merged();
      const forgetful = { ...desk.nadia, db };
      const outcomes = await Promise.all([undoAct(forgetful, act), undoAct(forgetful, act)]);
      const times = outcomes.filter(({ ok }) => ok).length;
      if (isWrong({ times, parted: (await desk.told()).length })) return true;
    }
    return false;
  }

  it('would be told to both as undone, without the lock of the act', async () => {
    expect(await fails(withoutLocks(connection.db), ({ times }) => times === 2)).toBe(true);
  });

  it('would part ideas twice, without the lock of their families either', async () => {
    const forgetful = withoutColumnLocks(withoutLocks(connection.db));
    expect(await fails(forgetful, ({ parted }) => parted >= IDEAS)).toBe(true);
  });
});
