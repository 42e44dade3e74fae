import { randomUUID } from 'node:crypto';
import type { BenchDatabase } from './bench-database';
import type { BenchRun } from './bench-run';
import { load } from './load';
import { atLeast, atMost, round } from './measure';
import { pgbench } from './pgbench';
import { startApp } from './start-process';

const CLIENTS = 32;
const TRIALS = 20;
const POSTS = 200;
const PLACES = 20;
const FORM = new URLSearchParams({
  forWhom: 'self',
  firstName: 'Camille',
  lastName: 'Durand',
  stakeholderType: 'usager',
  organization: '',
  contact: 'email',
  email: 'NAME@bench.example',
  phone: '',
  intent: 'confirm',
})
  .toString()
  .replace('NAME', 'load-{n}');

/** The real form until its 303, against the raw transaction of the same database. */
export async function registering(run: BenchRun): Promise<void> {
  for (const database of [run.small, run.large]) {
    const size = database === run.small ? run.sizes.small : run.sizes.large;
    const app = await startApp(database.url);
    try {
      await measureRate(run, database, app.url, `${size.switches} Switches`);
      if (database === run.small) await measureSeats(run, database, app.url);
    } finally {
      await app.stop();
    }
  }
}

async function measureRate(run: BenchRun, database: BenchDatabase, url: string, among: string) {
  const seconds = run.quick ? 3 : 10;
  const spread = await makeSwitches(database, 200, 5000);
  for (const [name, slugs, target] of [
    ['one hot Switch', await makeSwitches(database, 1, 5000), 0.5],
    ['spread over 200', spread, 0.25],
  ] as const) {
    const raw = await pgbench(database, { clients: CLIENTS, seconds, events: slugs.length });
    const before = await countRegistrations(database, slugs);
    // A moment to warm up: the first requests compile the page and fill the caches of both sides.
    await load({ url, paths: slugs.map(formOf), clients: CLIENTS, seconds: 1, form: FORM });
    const ours = await load({ url, paths: slugs.map(formOf), clients: CLIENTS, seconds, form: FORM });
    const written = (await countRegistrations(database, slugs)) - before;
    run.report({
      line: 1,
      what: `registering, ${name}, ${among}`,
      measured: `${round(ours.perSecond, 0)}/s, p99 ${round(ours.p99Ms)} ms`,
      limit: `pgbench ${round(raw, 0)}/s`,
      ...atLeast(ours.perSecond / raw, target),
    });
    run.report({
      line: 1,
      what: `registering, ${name}, ${among}: errors, or answers without a row`,
      measured: `${ours.errors} of ${ours.requests}`,
      limit: '',
      ...atMost(ours.errors + Math.max(0, ours.requests - written), 0, ''),
    });
  }
}

/** Exactly as many confirmed as there are places, each time. */
async function measureSeats(run: BenchRun, database: BenchDatabase, url: string) {
  const trials = run.quick ? 3 : TRIALS;
  let exact = 0;
  let refused = 0;
  for (const slug of await makeSwitches(database, trials, PLACES)) {
    const statuses = await postAtOnce(`${url}${formOf(slug)}`);
    refused += statuses.filter((status) => status !== 303).length;
    const { rows } = await database.client.query<{ confirmed: number; waitlisted: number }>(
      `select count(*) filter (where r.status = 'confirmed')::int as confirmed,
              count(*) filter (where r.status = 'waitlisted')::int as waitlisted
       from registration r join switch_event e on e.id = r.switch_event_id where e.slug = $1`,
      [slug],
    );
    if (rows[0]?.confirmed === PLACES && rows[0].waitlisted === POSTS - PLACES) exact += 1;
  }
  run.report({
    line: 1,
    what: `${trials} trials of ${POSTS} POSTs for ${PLACES} places: exactly ${PLACES}, the others wait`,
    measured: `${exact} exact, ${refused} answers that are not 303`,
    limit: '',
    ...atLeast(refused === 0 ? exact : 0, trials, ''),
  });
}

async function postAtOnce(url: string): Promise<number[]> {
  const statuses: number[] = [];
  let next = 0;
  const client = async () => {
    while (next < POSTS) {
      next += 1;
      const response = await fetch(url, {
        method: 'POST',
        redirect: 'manual',
        headers: { 'Content-Type': 'application/x-www-form-urlencoded', Origin: new URL(url).origin },
        body: FORM.replace('{n}', randomUUID()),
      });
      await response.arrayBuffer();
      statuses.push(response.status);
    }
  };
  await Promise.all(Array.from({ length: CLIENTS }, client));
  return statuses;
}

function formOf(slug: string): string {
  return `/switchs/${slug}/inscription`;
}

/** Fresh Switches without reserved places. @returns their slugs */
async function makeSwitches(database: BenchDatabase, count: number, capacity: number): Promise<string[]> {
  const { rows } = await database.client.query<{ slug: string }>(
    `insert into switch_event (hub_id, zone_id, slug, status, title, purpose, venue_id, place_text, capacity,
       registration_opens_at, registration_closes_at, starts_at, ends_at, contact_phone, calendar_uid, published_at)
     select 'hub-du-sud', z.id, 'chaud-' || gen_random_uuid(), 'published', 'Un Switch très demandé', 'Parler ensemble.',
       (select id from venue order by id limit 1), 'Maison des associations, Avignon', $2,
       now() - interval '1 day', now() + interval '20 days', now() + interval '21 days', now() + interval '22 days',
       '+33465710000', gen_random_uuid()::text, now()
     from generate_series(1, $1::int), zone z where z.hub_id = 'hub-du-sud' and z.slug = 'avignon' returning slug`,
    [count, capacity],
  );
  return rows.map((row) => row.slug);
}

async function countRegistrations(database: BenchDatabase, slugs: readonly string[]): Promise<number> {
  const { rows } = await database.client.query<{ count: number }>(
    `select count(*)::int as count from registration r join switch_event e on e.id = r.switch_event_id
     where e.hub_id = 'hub-du-sud' and e.slug = any($1)`,
    [slugs],
  );
  return rows[0]?.count ?? 0;
}
