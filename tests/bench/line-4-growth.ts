import type pg from 'pg';
import type { BenchDatabase } from './bench-database';
import type { BenchRun } from './bench-run';
import { atMost, median, round } from './measure';
import { signInStaff } from './sign-in-staff';
import { type BenchProcess, observe, startApp } from './start-process';

interface Side {
  app: BenchProcess;
  database: BenchDatabase;
  /** Of somebody of the team: for the pages that only they see. */
  cookie: string;
  /** The same page of both sizes may have another address. */
  pages: [string, string][];
}

/** Every page with 20,000 Switches, a million registrations and 10,000 ideas, over the same with a hundredth. */
export async function growth(run: BenchRun): Promise<void> {
  const sides: Side[] = [];
  try {
    for (const database of [run.small, run.large]) {
      const app = await startApp(database.url, true);
      const cookie = await signInStaff(database, app.url);
      sides.push({ app, database, cookie, pages: await pagesToCompare(database.client) });
    }
    const [small, large] = sides as [Side, Side];
    for (const [index, [name, smallPath]] of small.pages.entries()) {
      const largePath = large.pages[index]?.[1] ?? '';
      await comparePage(run, name, [
        { ...small, path: smallPath },
        { ...large, path: largePath },
      ]);
    }
  } finally {
    await Promise.all(sides.map((side) => side.app.stop()));
  }
}

type Asked = [Side & { path: string }, Side & { path: string }];

async function comparePage(run: BenchRun, name: string, [small, large]: Asked): Promise<void> {
  const rounds = run.quick ? 10 : 60;
  const smallMs: number[] = [];
  const largeMs: number[] = [];
  // In turn, so that whatever else the machine does falls on both.
  for (let round = 0; round < rounds; round += 1) {
    smallMs.push(await madeMs(small));
    largeMs.push(await madeMs(large));
  }
  run.report({
    line: 4,
    what: `${name}: time to make`,
    measured: `${round(median(largeMs))} ms`,
    limit: `${round(median(smallMs))} ms with a hundredth`,
    ...atMost(median(largeMs) / median(smallMs), 1.15),
  });
  const [few, many] = [await buffersOf(small), await buffersOf(large)];
  run.report({
    line: 4,
    what: `${name}: buffers`,
    measured: `${many.sum}`,
    limit: `${few.sum}`,
    // A page that reads nothing has nothing to grow.
    ...atMost((many.sum + 1) / (few.sum + 1), 1.5),
    ...(many.sum > few.sum * 1.5 ? { detail: heaviest(many.queries) } : {}),
  });
}

/** Made, not kept: the version is moved on before each question. */
async function madeMs({ app, database, path, cookie }: Side & { path: string }): Promise<number> {
  await database.client.query(
    `select bump_data_version('hub-du-sud', (select id from switch_event limit 1))`,
  );
  const start = performance.now();
  const isForTeam = /^\/(organisation|hub)/.test(path);
  const answer = await fetch(`${app.url}${path}`, {
    redirect: 'manual',
    headers: isForTeam ? { cookie } : {},
  });
  await answer.arrayBuffer();
  if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`);
  return performance.now() - start;
}

/** The pages of the hub's data that somebody may ask for, with addresses that exist in this database. */
async function pagesToCompare(client: pg.Client): Promise<[string, string][]> {
  const { rows } = await client.query<{ slug: string; number: number }>(
    // The most ordinary one: a Switch to come that has registrations and an idea.
    `select e.slug, min(i.number) as number from switch_event e join idea i on i.switch_event_id = e.id
     where e.starts_at > now() and e.slug like 'switch-%'
     group by e.slug order by count(*), e.slug limit 1`,
  );
  const { slug, number } = rows[0] ?? { slug: '', number: 0 };
  const middle = await halfWay(client);
  return [
    ['home', '/'],
    ['zone', '/zones/avignon'],
    ['list', '/switchs'],
    ['list, page 2', '/switchs?page=2'],
    ['list, past', '/switchs?quand=passes'],
    ['list, one audience', '/switchs?public=seniors'],
    ['list, one zone', '/switchs?zone=avignon'],
    ['a Switch', `/switchs/${slug}`],
    ['its calendar', `/switchs/${slug}.ics`],
    ['registration form', `/switchs/${slug}/inscription`],
    ['its ideas', `/switchs/${slug}/idees`],
    ['proposing an idea', `/switchs/${slug}/idees/nouvelle`],
    ['an idea', `/idees/${number}`],
    ['board', '/tableau'],
    ['board, one zone', '/tableau?zone=avignon'],
    ['board, one kind of speaker', '/tableau?acteur=usager'],
    ['board as a list', '/tableau/liste'],
    ['board as a list, one column', '/tableau/liste?colonne=to_sort'],
    ['services', '/services'],
    ['services, one topic', '/services?theme=aide-aux-demarches-administratives'],
    ['services, one zone', '/services?zone=avignon'],
    ['its room', `/switchs/${slug}/salle`],
    ['open data', '/donnees'],
    ['decisions to follow', '/decisions.rss'],
    ['code', '/code'],
    ['my Switches', '/organisation'],
    ['edit a Switch', `/organisation/switchs/${slug}`],
    ['its registrations', `/organisation/switchs/${slug}/inscriptions`],
    ['triage', '/hub/tri'],
    ['triage, half way down', `/hub/tri?apres=${middle}`],
    ['triage, one zone', '/hub/tri?zone=avignon'],
    ['triage, one topic', '/hub/tri?theme=aide-aux-demarches-administratives'],
    ['triage, every column, most supported', '/hub/tri?etat=toutes&tri=soutenues'],
    ['triage, one idea open', `/hub/tri?etat=toutes&idee=${number}`],
    ['what was done', '/hub/tri/gestes'],
    ['decisions', '/hub/decisions'],
    ['answers', '/hub/reponses'],
    ['moderation', '/hub/moderation'],
    ['outcomes', '/hub/realisations'],
    ['triage of an idea', `/hub/idees/${number}`],
    ['messages', '/hub/messages'],
    ['messages, page 2', '/hub/messages?page=2'],
  ];
}

/** An idea that waits to be sorted, as many before it as after it. */
async function halfWay(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ number: number }>(
    `select number from idea where board_column = 'to_sort' order by created_at, number
     offset (select count(*) / 2 from idea where board_column = 'to_sort') limit 1`,
  );
  return rows[0]?.number ?? 0;
}

interface QueryCost {
  text: string;
  buffers: number;
}

/** What all the page's queries touch in PostgreSQL, by EXPLAIN (ANALYZE, BUFFERS) of each with its real values. */
async function buffersOf(side: Side & { path: string }): Promise<{ sum: number; queries: QueryCost[] }> {
  await observe(side.app, 'capture');
  await madeMs(side);
  const observed = await observe(side.app, 'read');
  const queries: QueryCost[] = [];
  for (const { text, values } of observed.queries) {
    if (!/^\s*(select|with)\b/i.test(text) || /\b(pgboss|for (no key )?update)\b/i.test(text)) continue;
    const explain = () =>
      side.database.client.query(`explain (analyze, buffers, format json) ${text}`, values);
    // Twice: the first may read what the planner keeps for the connection.
    await explain();
    const { rows } = await explain();
    const plan = rows[0]?.['QUERY PLAN'][0].Plan;
    queries.push({ text, buffers: plan['Shared Hit Blocks'] + plan['Shared Read Blocks'] });
  }
  return { sum: queries.reduce((sum, query) => sum + query.buffers, 0), queries };
}

function heaviest(queries: QueryCost[]): string {
  return queries
    .sort((a, b) => b.buffers - a.buffers)
    .slice(0, 3)
    .map((query) => `${query.buffers}: ${query.text.replace(/\s+/g, ' ').slice(0, 400)}`)
    .join('\n');
}
