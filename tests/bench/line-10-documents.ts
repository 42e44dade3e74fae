import type pg from 'pg';
import type { BenchRun } from './bench-run';
import { load } from './load';
import { atMost, median, round } from './measure';
import { signInStaff } from './sign-in-staff';
import { type BenchProcess, observe, residentMb, startApp } from './start-process';

const PEOPLE = 5_000;
const SIGNING = 500;
const FIRST_BYTE_MS = 1_000;
const MORE_MB = 100;
const CLIENTS = 4;

/** The table of people and its files at 5,000, a sheet that 500 sign: when the first byte comes, what it weighs, who waits meanwhile. */
export async function documents(run: BenchRun): Promise<void> {
  const slug = await fillSwitch(run.small.client);
  const app = await startApp(run.small.url, true);
  try {
    const headers = { Cookie: await signInStaff(run.small, app.url) };
    const list = `${app.url}/organisation/switchs/${slug}/inscriptions`;
    const sheet = `${app.url}/organisation/switchs/${slug}/emargement.pdf?feuille=${await keptSheet(run.small.client, slug)}`;
    const pages = [
      [`table of ${PEOPLE} people`, list],
      [`table of those who wait, by name, of ${PEOPLE} people`, `${list}?statut=attente&tri=nom&par=200`],
      [`table of possible duplicates, of ${PEOPLE} people`, `${list}?doublons=oui`],
      [`search, of ${PEOPLE} people`, `${list}?q=durand+4999`],
      [`page of duplicates, of ${PEOPLE} people`, `${list}/doublons`],
      [`CSV, of ${PEOPLE} people`, `${list}.csv`],
      [`XLSX, of ${PEOPLE} people`, `${list}.xlsx`],
      [`attendance sheet of ${SIGNING}`, sheet],
    ] as const;
    for (const [name, url] of pages) {
      const firstBytes: number[] = [];
      await observe(app, 'read');
      for (let n = 0; n < (run.quick ? 2 : 7); n += 1) firstBytes.push(await firstByteMs(url, headers));
      const { longestBlockMs } = await observe(app, 'read');
      run.report({
        line: 10,
        what: `${name}: first byte`,
        measured: `${round(median(firstBytes), 0)} ms, longest block ${round(longestBlockMs, 0)} ms`,
        limit: `${FIRST_BYTE_MS} ms`,
        ...atMost(median(firstBytes) / FIRST_BYTE_MS, 1),
      });
    }
    for (const [name, url] of [
      [`an XLSX of ${PEOPLE} people`, `${list}.xlsx`],
      [`an attendance sheet of ${SIGNING}`, sheet],
    ] as const) {
      await memoryOfFiles(run, app, { name, url }, headers);
      await othersMeanwhile(run, app, { name, url }, headers);
    }
  } finally {
    await app.stop();
  }
}

async function firstByteMs(url: string, headers: Record<string, string>): Promise<number> {
  const start = performance.now();
  const answer = await fetch(url, { headers });
  const reader = answer.body?.getReader();
  await reader?.read();
  const took = performance.now() - start;
  while (!(await reader?.read())?.done) {
    // The rest, so that the connection is free again.
  }
  if (answer.status !== 200) throw new Error(`${url} answered ${answer.status}`);
  return took;
}

/** How far memory rises over what it was before, at most, while files are made one after the other. */
async function memoryOfFiles(
  run: BenchRun,
  app: BenchProcess,
  { name, url }: { name: string; url: string },
  headers: Record<string, string>,
): Promise<void> {
  const before = await residentMb(app.pid);
  let most = before;
  const watch = setInterval(async () => {
    most = Math.max(most, await residentMb(app.pid));
  }, 20);
  for (let n = 0; n < (run.quick ? 2 : 10); n += 1) await firstByteMs(url, headers);
  clearInterval(watch);
  run.report({
    line: 10,
    what: `${name}, one after the other: memory at most`,
    measured: `+${round(most - before, 0)} MB over ${round(before, 0)} MB`,
    limit: `+${MORE_MB} MB`,
    ...atMost((most - before) / MORE_MB, 1),
  });
}

/** A visitor's page while files are made without a pause. */
async function othersMeanwhile(
  run: BenchRun,
  app: BenchProcess,
  { name, url }: { name: string; url: string },
  headers: Record<string, string>,
): Promise<void> {
  const others = { url: app.url, paths: ['/code'], clients: CLIENTS, seconds: run.quick ? 2 : 6 };
  const alone = await load(others);
  let busy = true;
  const making = (async () => {
    while (busy) await firstByteMs(url, headers);
  })();
  const meanwhile = await load(others);
  busy = false;
  await making;
  run.report({
    line: 10,
    what: `other requests' p99 while ${name} is made`,
    measured: `${round(meanwhile.p99Ms)} ms`,
    limit: `${round(alone.p99Ms)} ms alone`,
    ...atMost(meanwhile.errors === 0 ? meanwhile.p99Ms / alone.p99Ms : Number.POSITIVE_INFINITY, 2),
  });
}

/** A Switch of its own with 3,000 places, 5,000 people, and some of them twice. @returns its slug */
async function fillSwitch(client: pg.Client): Promise<string> {
  const slug = 'documents';
  await client.query(
    `insert into switch_event (hub_id, zone_id, slug, status, title, purpose, venue_id, place_text, capacity,
       registration_opens_at, registration_closes_at, starts_at, ends_at, audiences, contact_phone, calendar_uid, published_at)
     select hub_id, zone_id, $1, 'published', 'Un grand Switch', purpose, venue_id, place_text, 3000,
       registration_opens_at, registration_closes_at, now() + interval '30 days', now() + interval '31 days', audiences,
       contact_phone, 'documents@switchboard', now()
     from switch_event limit 1`,
    [slug],
  );
  await client.query(
    `create temp table documents_people as
     select n, gen_random_uuid() as id, gen_random_uuid() as party_id, e.id as switch_event_id
     from generate_series(1, $1::int) n, switch_event e where e.slug = $2`,
    [PEOPLE, slug],
  );
  await client.query(
    `insert into party (id, hub_id, switch_event_id, for_whom, locale)
     select party_id, 'hub-du-sud', switch_event_id, 'self', 'fr' from documents_people`,
  );
  await client.query(
    `insert into registration (id, hub_id, switch_event_id, party_id, status, first_name, last_name, stakeholder_type,
       organization, contact, email, email_is_own, short_code, confirmed_at)
     select id, 'hub-du-sud', switch_event_id, party_id, case when n <= 3000 then 'confirmed' else 'waitlisted' end,
       case when n % 100 = 0 then 'Zoé' else 'Camille' end, case when n % 100 = 0 then 'Démo' else 'Durand ' || n end,
       (array['usager', 'mediation', 'collectivite', 'etat', 'ess', 'autre'])[1 + n % 6], 'Structure ' || n % 40,
       'email', 'grand-' || n || '@bench.example', true, 'ZZZ' || upper(translate(lpad(to_hex(n), 5, '0'), '01', 'xy')),
       case when n <= 3000 then now() end
     from documents_people`,
  );
  await client.query(`drop table documents_people`);
  await client.query(`analyze registration`);
  return slug;
}

/** A sheet for 500 of them, as printing one keeps it. @returns its id */
async function keptSheet(client: pg.Client, slug: string): Promise<string> {
  const session = await client.query<{ id: string }>(
    `insert into switch_session (switch_event_id, position, kind, title, starts_at, ends_at)
     select id, 0, 'pleniere', '', starts_at, ends_at from switch_event where slug = $1 returning id`,
    [slug],
  );
  const { rows } = await client.query<{ id: string }>(
    `insert into attendance_sheet (hub_id, switch_event_id, number, session_ids, registration_ids, blank_rows)
     select e.hub_id, e.id, 1, array[$2::uuid],
       array(select id from registration where switch_event_id = e.id and status = 'confirmed' order by last_name limit $3), 20
     from switch_event e where e.slug = $1 returning id`,
    [slug, session.rows[0]?.id, SIGNING],
  );
  return rows[0]?.id ?? '';
}
