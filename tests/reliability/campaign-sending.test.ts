import { pino } from 'pino';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Ctx } from '~/domain/context';
import { campaignProgress, readCampaign } from '~/domain/messages/campaigns/campaign-pages.server';
import { sendCampaign } from '~/domain/messages/campaigns/send-campaign.server';
import { stopCampaign } from '~/domain/messages/campaigns/stop-campaign.server';
import { type Jobs, startJobs } from '~/jobs/start-jobs.server';
import { type Connection, connect } from '~db/connect.server';
import { hasDueJobs } from '~db/queries/send-pace';
import { makeCampaign } from '~tests/support/campaigns';
import { contextOf } from '~tests/support/context';
import { hasPostgres, postgresDatabase } from '~tests/support/database';
import { makeSwitch } from '~tests/support/factories';
import { type Fate, type FaultySmtp, faultySmtp } from '~tests/support/faulty-smtp';
import { heapFloor } from '~tests/support/heap-floor';
import { manyRegistrations } from '~tests/support/many-registrations';

const PEOPLE = 2_000;
/** For what hangs: two cores to itself need a quarter of it. */
const WAIT = { timeout: 280_000, interval: 200 };
const MEGABYTE = 1024 * 1024;
const logger = pino({ level: 'silent' });

/** On PostgreSQL, where a second process (its own connections, jobs and SMTP connections) may send beside the first. */
describe.skipIf(!hasPostgres)('a message to many people', () => {
  let database: Connection & { url: string };
  let second: Connection;
  let ctx: Ctx;
  let running: Jobs[] = [];
  let server: FaultySmtp;

  beforeAll(async () => {
    database = await postgresDatabase();
    second = await connect({ databaseUrl: database.url, dataDir: 'memory://' });
    ctx = await contextOf(database.db, { viewer: { kind: 'system' }, now: new Date() });
  });
  afterEach(async () => {
    await Promise.all(running.map((jobs) => jobs.stop()));
    running = [];
    await server.close();
    // Whatever a failed test left behind is not the next one's to send.
    await database.db
      .updateTable('message')
      .set({ state: 'withdrawn' })
      .where('state', '=', 'queued')
      .execute();
  });
  afterAll(async () => {
    await second?.close();
    await database?.close();
  });

  async function run(smtpRate: number, connections: readonly Connection[]): Promise<void> {
    const env = {
      mode: 'production' as const,
      appUrl: 'https://hub.example',
      hub: 'hub-du-sud',
      secret: 's'.repeat(40),
      mailFrom: undefined,
      smtpUrl: server.url,
      smtpRate,
    };
    for (const connection of connections)
      running.push(await startJobs({ env, connection, logger, retryDelayS: 1 }));
  }

  async function send(people: number): Promise<string> {
    const event = await makeSwitch(database.db, ctx.hub, { capacity: people });
    await manyRegistrations(database.db, event.id, { count: people });
    const id = await makeCampaign(ctx, event.id);
    const sent = await sendCampaign(ctx, { id, version: 1 });
    expect(sent).toMatchObject({ ok: true, value: { people } });
    return id;
  }

  const progressOf = async (id: string) => {
    const campaign = await readCampaign(ctx, id);
    if (!campaign) throw new Error('no campaign');
    return campaignProgress(ctx, campaign, { part: undefined, page: 1 });
  };
  const tallyOf = async (id: string) => (await progressOf(id)).tally;

  it('of which a server refuses 3 %, defers 10 % and cuts 1 %: each is accepted once, or on the call list', {
    timeout: 600_000,
  }, async () => {
    server = await faultySmtp(fateOf);
    const id = await send(PEOPLE);
    await run(0, [database]);
    await expect.poll(() => server.taken.size, WAIT).toBeGreaterThan(PEOPLE / 4);
    const early = heapFloor();
    await expect.poll(async () => (await tallyOf(id)).waiting, WAIT).toBe(0);
    const late = heapFloor();

    const rows = await database.db
      .selectFrom('message')
      .select(['id', 'toEmail', 'messageId', 'state', 'insteadOf', 'lastError'])
      .where('campaignId', '=', id)
      .execute();
    const emails = rows.filter(({ insteadOf }) => insteadOf === null);
    const refused = emails.filter(({ toEmail }) => fateOf(toEmail ?? '', 1) === 'refuse');
    expect([emails.length, refused.length]).toEqual([PEOPLE, PEOPLE * 0.03]);
    for (const { toEmail, messageId, state } of emails) {
      const ids = server.taken.get(toEmail ?? '') ?? [];
      if (fateOf(toEmail ?? '', 1) === 'refuse') expect([state, ids]).toEqual(['failed', []]);
      // Cut after its text it came twice: under one Message-ID, which mail programs show once.
      else expect([state, [...new Set(ids)], toEmail]).toEqual(['sent', [messageId], toEmail]);
    }
    const twice = [...server.taken].filter(([, ids]) => ids.length > 1).map(([to]) => to);
    expect(twice.every((to) => fateOf(to, 1) === 'cut-after-data')).toBe(true);
    for (const fate of ['refuse', 'defer', 'defer-after-data', 'cut', 'cut-after-data'] as const)
      expect(server.fates.get(fate), fate).toBeGreaterThan(0);

    // Each refused one is called, once; and the page says so.
    const calls = rows.filter(({ insteadOf }) => insteadOf !== null);
    expect(calls.map(({ insteadOf }) => insteadOf).sort()).toEqual(refused.map((row) => row.id).sort());
    expect(calls.every(({ state }) => state === 'to_tell')).toBe(true);
    const marked = await database.db
      .selectFrom('registration')
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .where('emailRefusedAt', 'is not', null)
      .executeTakeFirst();
    expect(marked?.count).toBe(refused.length);
    expect(await tallyOf(id)).toEqual({
      emails: PEOPLE,
      waiting: 0,
      sent: PEOPLE - refused.length,
      refused: refused.length,
      failed: 0,
      kept: 0,
      toTell: 0,
      told: 0,
      withdrawn: 0,
      maybeLeft: 0,
      calledInstead: refused.length,
    });
    await expect.poll(async () => (await readCampaign(ctx, id))?.state, WAIT).toBe('done');
    // What three times as many messages leave behind is noise, not a heap of messages (each weighs some 30 kB).
    expect(late - early).toBeLessThan(12 * MEGABYTE);
  });

  it('stops when it is stopped, on both processes: what is counted as left has left, and nothing else does', {
    timeout: 600_000,
  }, async () => {
    server = await faultySmtp(() => 'accept');
    const people = 400;
    const id = await send(people);
    await run(60, [database, second]);
    await expect.poll(() => server.taken.size, { ...WAIT, interval: 20 }).toBeGreaterThan(30);
    const stopped = await stopCampaign(ctx, id);
    if (!stopped.ok) throw new Error(stopped.reason);
    expect(stopped.value.withdrawn).toBeGreaterThan(people / 4);
    // Every job that was left is taken and finds nothing to send: after that, nothing is under way any more.
    await expect.poll(() => hasDueJobs(database.db, 'send-message'), WAIT).toBe(false);
    await expect.poll(async () => (await tallyOf(id)).waiting, WAIT).toBe(0);
    const { sent, withdrawn, maybeLeft } = await tallyOf(id);
    expect({ sent, withdrawn, maybeLeft }).toEqual({
      sent: server.taken.size,
      withdrawn: stopped.value.withdrawn,
      maybeLeft: 0,
    });
    expect(sent + withdrawn).toBe(people);
    expect(new Set([...server.taken.values()].flat()).size).toBe(sent);
  });

  it('leaves at the pace that is set, over both processes', { timeout: 600_000 }, async () => {
    server = await faultySmtp(() => 'accept');
    const people = 40;
    const perSecond = 10;
    const id = await send(people);
    const before = Date.now();
    await run(perSecond, [database, second]);
    await expect.poll(async () => (await tallyOf(id)).sent, WAIT).toBe(people);
    // Never faster: half a second's worth may leave at once at the start, and at the end.
    expect(Date.now() - before).toBeGreaterThan((people / perSecond - 1.5) * 1000);
  });
});

/** By the number in the address, so that it is the same in every run: of 100, 3 refused, 10 deferred, 1 cut. */
function fateOf(to: string, attempt: number): Fate {
  const number = Number(/\d+/.exec(to)?.[0]);
  const turn = number % 100;
  if (turn < 3) return 'refuse';
  if (attempt > 1) return 'accept';
  if (turn < 13) return turn % 2 === 0 ? 'defer' : 'defer-after-data';
  if (turn === 50) return Math.floor(number / 100) % 2 === 0 ? 'cut' : 'cut-after-data';
  return 'accept';
}
