import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inBoardOrder, movesBack, movesTo } from '~/domain/ideas/arrange';
import type { Board, Move } from '~/domain/ideas/board';
import { type BoardColumn, isDirectMove, kindOfColumn, STAGES } from '~/domain/ideas/idea';
import { readLeft } from '~/domain/triage/bulk-act';
import { lengthsOf } from '~/live/board-reader';
import { fetchBoard } from '~/live/fetch-board';
import { paths } from '~/paths';
import type { Connection } from '~db/connect.server';
import { atProcess, type BoardViewer, boardViewer, letViewersFetch } from '~tests/support/board-viewer';
import { contextOf } from '~tests/support/context';
import { hasPostgres, postgresDatabase } from '~tests/support/database';
import { type HttpVisitor, httpVisitor } from '~tests/support/http-visitor';
import { PROTOTYPE, SERVICE } from '~tests/support/ideas';
import { startBuiltApp } from '~tests/support/running-app';
import { type SeededRandom, seededRandom } from '~tests/support/seeded-random';
import type { RunningApp } from '~tests/support/spawn-app';
import { hire, latestKeys } from '~tests/support/team';
import { openSwitch } from './open-switch';

const IDEAS = 500;
const STAFF = 20;
const FACILITATORS = 10;
const ACT_FOR_MS = 60_000;
const EQUAL_WITHIN_MS = 2_000;
/** What each viewer looks at. */
const QUERIES = ['', '', '', '', 'zone=avignon', 'acteur=usager', 'q=borne', ''];

/** A write that a process has answered for. */
interface Acknowledged {
  idea: number;
  version: number;
  /** Null where it leaves the idea in its column. */
  column: BoardColumn | null;
  act: 'moved' | 'decided' | 'undone' | 'merged' | 'gathered';
}

/** What was answered for besides: each of these writes an idea once, at a version that nobody is told. */
interface Unnumbered {
  /** Of a merge that was undone: the idea that has its place again. What stood for it is written too. */
  parted: number[];
  /** Whether each idea that was ever taken off public pages is off them at the end; how often it was written. */
  hidden: Map<number, { isOff: boolean; writes: number }>;
}

type Seen = { number: number; version: number };
/** An idea that a bulk act wrote: as it was before. */
type Picked = Seen & { from: BoardColumn };

/** Thirty people act at once on the ideas of one hub, through two whole processes; a model knows what was answered. */
describe.skipIf(!hasPostgres)('ideas on two processes', () => {
  let database: Connection & { url: string };
  let dataDir: string;
  let apps: RunningApp[];
  let stopFetching: () => void;
  const viewers: BoardViewer[] = [];

  beforeAll(async () => {
    stopFetching = letViewersFetch();
    database = await postgresDatabase();
    dataDir = await mkdtemp(join(tmpdir(), 'switchboard-ideas-'));
    const start = () => startBuiltApp({ mode: 'serve', databaseUrl: database.url, dataDir });
    apps = await Promise.all([start(), start()]);
  }, 120_000);
  afterAll(async () => {
    for (const viewer of viewers) viewer.close();
    await Promise.all((apps ?? []).map((app) => app.stop()));
    await database?.close();
    stopFetching();
    await rm(dataDir, { recursive: true, force: true });
  });

  test('no write is lost, no rank is double, counts are exact, and every viewer sees what is true', {
    timeout: 240_000,
  }, async () => {
    const random = seededRandom('ideas on two processes');
    const event = await openSwitch(database, { zone: 'avignon' });
    await fill(event.id);
    const urlOf = (turn: number) => apps[turn % 2]?.url ?? '';
    for (const [turn, query] of QUERIES.entries()) viewers.push(await boardViewer(urlOf(turn), query));
    // Two of them have read far down.
    for (const { reader } of viewers.slice(2, 4)) for (const column of STAGES) reader.more(column);

    const acknowledged: Acknowledged[] = [];
    const unnumbered: Unnumbered = { parted: [], hidden: new Map() };
    const counts = { bulk: 0, bulkUndone: 0 };
    const proposed: number[] = [];
    const unexpected: string[] = [];
    const until = Date.now() + ACT_FOR_MS;
    const staff = await Promise.all(Array.from({ length: STAFF }, (_, turn) => signIn(urlOf(turn), turn)));
    const actors = [
      ...staff.map((visitor, turn) => triage({ visitor, eyes: viewers[turn % 4], random })),
      ...Array.from({ length: FACILITATORS }, (_, turn) => propose(httpVisitor(urlOf(turn)))),
    ];
    await Promise.all(
      actors.map(async (act) => {
        while (Date.now() < until) await act();
      }),
    );
    const { parted, hidden } = unnumbered;
    const merged = acknowledged.filter(({ act }) => act === 'merged').length;
    const about = `seed ${random.seed}: ${acknowledged.length} writes, ${proposed.length} ideas proposed, ${merged} merged, ${
      parted.length
    } parted, ${counts.bulk} bulk acts, ${counts.bulkUndone} undone, ${hidden.size} hidden`;
    process.stdout.write(`${about}\n`);
    const ended = Date.now();
    expect(unexpected, about).toEqual([]);
    expect(acknowledged.length, about).toBeGreaterThan(200);
    expect(proposed.length, about).toBeGreaterThan(10);
    for (const count of [merged, parted.length, counts.bulk, counts.bulkUndone, hidden.size])
      expect(count, about).toBeGreaterThan(0);
    await expectEveryViewer(ended, about);
    await expectModel({ acknowledged, unnumbered, proposed }, about);

    function triage(actor: { visitor: HttpVisitor; eyes: BoardViewer | undefined; random: SeededRandom }) {
      const { visitor, eyes } = actor;
      const done: { back: Move[] }[] = [];
      const merges: { merge: string; source: number }[] = [];
      const acts: { act: string; picks: Picked[] }[] = [];
      const reports: { id: string; idea: number }[] = [];
      return async () => {
        const board = eyes?.board() ?? { columns: [] };
        const cards = board.columns.flatMap((page) =>
          page.cards.map((card) => ({ card, column: page.column })),
        );
        const picked = cards[Math.floor(random.between(0, cards.length))];
        if (!picked) return;
        const dice = random.next();
        const last = dice < 0.2 ? done.pop() : undefined;
        if (last) return void (await move(visitor, last.back));
        if (dice < 0.32) return decide(visitor, picked.card.number, picked.card.version);
        const [other] = cards.filter(
          ({ card }) => card.number !== picked.card.number && random.next() < 0.01,
        );
        if (dice < 0.4 && other) return merge(visitor, picked.card, other.card, merges);
        if (dice < 0.45) return part(visitor, merges.splice(Math.floor(random.between(0, merges.length)), 1));
        if (dice < 0.5) return bulk(visitor, picked.column, board, acts);
        if (dice < 0.56) return undoBulk(visitor, acts.pop());
        if (dice < 0.58) return hide(visitor, picked.card.number, reports);
        if (dice < 0.6) return show(visitor, reports.pop());
        const numbers =
          dice < 0.75 ? neighboursOf(board, picked.column, picked.card.number) : [picked.card.number];
        const targets = board.columns.filter(({ column }) => isDirectMove(picked.column, column));
        const target = targets[Math.floor(random.between(0, targets.length))];
        if (!target) return;
        const others = target.cards.filter(({ number }) => !numbers.includes(number)).length;
        const to = { column: target.column, index: Math.floor(random.between(0, others + 1)) };
        const back = movesBack(board, numbers);
        const moved = await move(visitor, movesTo(board, numbers, to));
        done.push({
          back: back.flatMap((way) => {
            const version = moved.find(({ idea }) => idea === way.idea)?.version;
            return version === undefined ? [] : [{ ...way, expectedVersion: version }];
          }),
        });
      };
    }

    async function move(visitor: HttpVisitor, moves: Move[]): Promise<Acknowledged[]> {
      if (moves.length === 0) return [];
      const answer = await visitor.post(paths.boardData(), { moves: JSON.stringify(moves) });
      if (![200, 404, 409, 503].includes(answer.status))
        unexpected.push(`move ${answer.status} ${answer.text}`);
      const moved: Omit<Acknowledged, 'act'>[] = answer.status === 200 ? JSON.parse(answer.text).moved : [];
      const known = moved.map((each) => ({ ...each, act: 'moved' as const }));
      acknowledged.push(...known);
      return known;
    }

    async function decide(visitor: HttpVisitor, idea: number, expectedVersion: number): Promise<void> {
      const decision = random.next() < 0.5 ? SERVICE : PROTOTYPE;
      const fields = { ...decision, expectedVersion: String(expectedVersion) };
      const answer = await visitor.post(paths.triageIdea(idea), fields);
      if (![303, 404, 409, 503].includes(answer.status)) unexpected.push(`decide ${answer.status}`);
      if (answer.status === 303)
        acknowledged.push({
          ...{ idea, version: expectedVersion + 1, act: 'decided' },
          column: decision.column as BoardColumn,
        });
    }

    async function merge(
      visitor: HttpVisitor,
      source: Seen,
      target: Seen,
      done: { merge: string; source: number }[],
    ) {
      const answer = await visitor.post(paths.mergeIdea(source.number), {
        ...{ intent: 'merge', avec: String(target.number), reason: 'Le même besoin.' },
        ...{ sourceVersion: String(source.version), targetVersion: String(target.version) },
      });
      if (![303, 404, 409, 503].includes(answer.status)) unexpected.push(`merge ${answer.status}`);
      if (answer.status !== 303) return;
      const written = (act: 'merged' | 'gathered', { number, version }: Seen) =>
        acknowledged.push({ idea: number, version: version + 1, column: null, act });
      written('merged', source);
      written('gathered', target);
      const open = database.db
        .selectFrom('ideaMerge')
        .innerJoin('idea', 'idea.id', 'ideaMerge.sourceId')
        .select('ideaMerge.id')
        .where('idea.number', '=', source.number)
        .where('ideaMerge.undoneAt', 'is', null);
      done.push({ merge: (await open.executeTakeFirstOrThrow()).id, source: source.number });
    }

    async function part(visitor: HttpVisitor, [merged]: { merge: string; source: number }[]): Promise<void> {
      if (!merged) return;
      const fields = { intent: 'undo', merge: merged.merge };
      const answer = await visitor.post(paths.mergeIdea(merged.source), fields);
      if (answer.status === 303) unnumbered.parted.push(merged.source);
      else if (answer.status !== 503) unexpected.push(`part ${answer.status}`);
    }

    async function bulk(
      visitor: HttpVisitor,
      from: BoardColumn,
      board: Board,
      acts: { act: string; picks: Picked[] }[],
    ): Promise<void> {
      const targets = STAGES.filter((stage) => stage !== from && isDirectMove(from, stage));
      const column = targets[Math.floor(random.between(0, targets.length))];
      const cards = board.columns.find((page) => page.column === from)?.cards ?? [];
      const at = Math.floor(random.between(0, cards.length));
      const picks = cards.slice(at, at + 8).map(({ number, version }) => ({ number, version, from }));
      if (!column || picks.length === 0) return;
      const fields = new URLSearchParams({ geste: `deplacer:${column}`, confirme: 'oui' });
      for (const { number, version } of picks) fields.append('ids', `${number}.${version}`);
      const answer = await visitor.post(paths.triageMany(), fields);
      if (![303, 503].includes(answer.status)) unexpected.push(`bulk ${answer.status}`);
      const said = new URLSearchParams(answer.location.split('?')[1]);
      const act = said.get('fait');
      if (answer.status !== 303 || act === null) return;
      const left = new Set(readLeft(said.get('laisses') ?? '').map(({ number }) => number));
      const written = picks.filter(({ number }) => !left.has(number));
      for (const { number, version } of written)
        acknowledged.push({ idea: number, version: version + 1, column, act: 'moved' });
      counts.bulk += 1;
      acts.push({ act, picks: written });
    }

    /** Which of them are as they were is what the page of one's acts tells: it reads these outcomes. */
    async function undoBulk(visitor: HttpVisitor, last: { act: string; picks: Picked[] } | undefined) {
      if (!last) return;
      const answer = await visitor.post(paths.triageActs(), { act: last.act });
      if (answer.status === 503) return;
      if (!answer.location.includes(`annule=${last.act}`))
        return void unexpected.push(`undo ${answer.location}`);
      const restored = await database.db
        .selectFrom('triageActItem')
        .innerJoin('idea', 'idea.id', 'triageActItem.ideaId')
        .select('idea.number')
        .where('actId', '=', last.act)
        .where('outcome', '=', 'restored')
        .execute();
      for (const { number, version, from } of last.picks)
        if (restored.some((row) => row.number === number))
          acknowledged.push({ idea: number, version: version + 2, column: from, act: 'undone' });
      counts.bulkUndone += 1;
    }

    /** Somebody reports an idea, and somebody of the team takes it off public pages. Each once: the end is known. */
    async function hide(visitor: HttpVisitor, idea: number, reports: { id: string; idea: number }[]) {
      if (unnumbered.hidden.has(idea)) return;
      unnumbered.hidden.set(idea, { isOff: false, writes: 0 });
      const reported = await httpVisitor(urlOf(0)).post(paths.reportIdea(idea), {
        reason: 'other',
        words: 'Non.',
      });
      if (reported.status !== 303) return;
      const { id } = await database.db
        .selectFrom('ideaReport')
        .innerJoin('idea', 'idea.id', 'ideaReport.ideaId')
        .select('ideaReport.id')
        .where('idea.number', '=', idea)
        .executeTakeFirstOrThrow();
      if (await moderate(visitor, { id, idea }, { verdict: 'take-off', version: '1' }))
        reports.push({ id, idea });
    }

    async function show(
      visitor: HttpVisitor,
      report: { id: string; idea: number } | undefined,
    ): Promise<void> {
      if (report) await moderate(visitor, report, { verdict: 'reopen', version: '2' });
    }

    async function moderate(
      visitor: HttpVisitor,
      { id, idea }: { id: string; idea: number },
      said: { verdict: 'take-off' | 'reopen'; version: string },
    ): Promise<boolean> {
      const answer = await visitor.post(paths.moderation(), { kind: 'report', id, ...said });
      if (![303, 503].includes(answer.status)) unexpected.push(`moderate ${answer.status}`);
      if (answer.status !== 303) return false;
      const writes = (unnumbered.hidden.get(idea)?.writes ?? 0) + 1;
      unnumbered.hidden.set(idea, { isOff: said.verdict === 'take-off', writes });
      return true;
    }

    function propose(visitor: HttpVisitor) {
      return async () => {
        // They read more than they write.
        for (let reads = 0; reads < 4; reads += 1) await visitor.get(paths.board());
        const answer = await visitor.post(`/switchs/${event.slug}/idees/nouvelle`, {
          // Like no other: nobody is asked whether it is the same.
          title: [0, 1, 2].map(() => random.next().toString(36).slice(2, 9)).join(' '),
          description: 'Près de la mairie.',
          speakerType: 'usager',
        });
        const number = Number(/\/idees\/(\d+)/.exec(answer.location)?.[1]);
        if (answer.status === 303 && number) proposed.push(number);
        else if (answer.status !== 503) unexpected.push(`propose ${answer.status} ${answer.location}`);
      };
    }

    function neighboursOf(board: Board, column: BoardColumn, number: number): number[] {
      const cards = board.columns.find((page) => page.column === column)?.cards ?? [];
      const at = cards.findIndex((card) => card.number === number);
      return inBoardOrder(
        board,
        cards.slice(at, at + 2 + Math.floor(random.between(0, 6))).map((card) => card.number),
      );
    }
  });

  /** Every viewer's board beside the same question, asked anew, until they are equal or the time is over. */
  async function expectEveryViewer(ended: number, about: string): Promise<void> {
    for (const [turn, viewer] of viewers.entries()) {
      const truth = await atProcess(apps[turn % 2]?.url ?? '', () =>
        fetchBoard(QUERIES[turn] ?? '', lengthsOf(viewer.board())),
      );
      await expect
        .poll(() => differences(viewer.board(), truth), {
          timeout: Math.max(0, ended + EQUAL_WITHIN_MS - Date.now()) + 50,
          message: `viewer ${turn}, ${about}`,
        })
        .toEqual([]);
    }
  }

  async function expectModel(
    {
      acknowledged,
      unnumbered,
      proposed,
    }: { acknowledged: Acknowledged[]; unnumbered: Unnumbered; proposed: number[] },
    about: string,
  ): Promise<void> {
    const { db } = database;
    const rows = await db
      .selectFrom('idea')
      .select(['number', 'version', 'boardColumn', 'rank', 'mergedInto', 'hiddenAt', 'onBoard'])
      .orderBy('boardColumn')
      .orderBy('rank')
      .execute();
    expect(rows.length, about).toBe(IDEAS + proposed.length);
    const { parted, hidden } = unnumbered;
    const byIdea = groupBy(acknowledged, ({ idea }) => idea);
    const partedTimes = groupBy(parted, (idea) => idea);
    // Each merge that was undone wrote whatever stood for it then, too: once each, over all ideas.
    let others = 0;
    const wrong = rows.filter(({ number, version, boardColumn, mergedInto, hiddenAt }) => {
      const writes = (byIdea.get(number) ?? []).sort((a, b) => a.version - b.version);
      const times = partedTimes.get(number)?.length ?? 0;
      const known = hidden.get(number) ?? { isOff: false, writes: 0 };
      const spare = version - 1 - writes.length - times - known.writes;
      others += spare;
      const isOnce = new Set(writes.map((write) => write.version)).size === writes.length;
      const isWithin = writes.every((write) => write.version > 1 && write.version <= version);
      const last = writes.filter((write) => write.column !== null).at(-1);
      const merges = writes.filter(({ act }) => act === 'merged').length - times;
      const isPlaced = !last || last.column === boardColumn;
      const isMerged = merges === (mergedInto ? 1 : 0);
      return (
        spare < 0 || !isOnce || !isWithin || !isPlaced || !isMerged || known.isOff !== (hiddenAt !== null)
      );
    });
    expect(wrong, `lost or doubled writes, ${about}`).toEqual([]);
    expect(others, about).toBe(parted.length);
    const ranks = rows.map((row) => `${row.boardColumn} ${row.rank}`);
    expect(new Set(ranks).size, about).toBe(ranks.length);
    // Between any two that follow each other there is still room for one more.
    for (const [at, row] of rows.entries()) {
      const next = rows[at + 1];
      generateKeyBetween(row.rank, next?.boardColumn === row.boardColumn ? next.rank : null);
    }
    const told = async (...acts: string[]) => {
      const lines = db
        .selectFrom('history')
        .select((eb) => eb.fn.countAll<number>().as('count'))
        .where('subject', '=', 'idea')
        .where('act', 'in', acts);
      return (await lines.executeTakeFirstOrThrow()).count;
    };
    expect(await told('moved', 'reordered', 'decided', 'undone', 'merged', 'gathered'), about).toBe(
      acknowledged.length,
    );
    expect(await told('merge-undone'), about).toBe(2 * parted.length);
    const hides = [...hidden.values()].reduce((sum, { writes }) => sum + writes, 0);
    expect(await told('idea-hidden', 'idea-restored'), about).toBe(hides);
    const { rows: kept } = await sql<{ c: string; n: number }>`
      select board_column as c, sum(count) as n from idea_tally where audience = '' group by 1 having sum(count) > 0
      order by 1`.execute(db);
    const shown = rows.filter(({ onBoard }) => onBoard);
    const fresh = [...groupBy(shown, ({ boardColumn }) => boardColumn)].map(([c, of]) => ({
      c,
      n: of.length,
    }));
    expect(
      kept.map(({ c, n }) => ({ c, n: Number(n) })),
      about,
    ).toEqual(fresh);
  }

  /** Five hundred ideas in all open columns, as if they had been decided long ago. */
  async function fill(switchEventId: string): Promise<void> {
    const { hub } = await contextOf(database.db);
    const columns = STAGES.filter((stage) => kindOfColumn(stage) !== null || stage === 'to_sort');
    const ranks = generateNKeysBetween(null, null, IDEAS);
    await database.db
      .insertInto('idea')
      .values(
        ranks.map((rank, at) => {
          const boardColumn = columns[at % columns.length] ?? 'to_sort';
          const kind = kindOfColumn(boardColumn);
          return {
            hubId: hub.id,
            switchEventId,
            title: at % 5 ? `Une idée parmi d’autres, ${at}` : `Une borne à la mairie, ${at}`,
            description: 'Une personne explique au guichet.',
            speakerType: at % 3 ? 'usager' : 'mediation',
            boardColumn,
            rank,
            form:
              kind === 'service'
                ? ('formation' as const)
                : kind === 'prototype'
                  ? ('prototype' as const)
                  : null,
            decisionReason: kind ? 'Un besoin partagé.' : null,
            decidedAt: kind ? new Date() : null,
          };
        }),
      )
      .execute();
  }

  async function signIn(url: string, turn: number): Promise<HttpVisitor> {
    const email = `equipe-${turn}@team.example`;
    const visitor = httpVisitor(url);
    await hire(database.db, { email, role: 'hub_staff', name: `Équipe ${turn}` });
    expect((await visitor.post('/connexion', { email })).status).toBe(303);
    const { code } = await latestKeys(database.db, email);
    expect((await visitor.post('/connexion/code', { email, code })).status).toBe(303);
    return visitor;
  }
});

/** What differs, in each column, as far as both are loaded. */
function differences(seen: Board, truth: Board): string[] {
  return truth.columns.flatMap((page) => {
    const mine = seen.columns.find(({ column }) => column === page.column);
    const ends = [page.until, mine?.until].filter((until) => typeof until === 'string').sort();
    const shown = (of: Board['columns'][number] | undefined) =>
      [
        of?.count,
        ...(of?.cards ?? [])
          .filter(({ rank }) => ends[0] === undefined || rank <= ends[0])
          .map(({ number, version, rank }) => `${number} v${version} ${rank}`),
      ].join(', ');
    return shown(mine) === shown(page) ? [] : [`${page.column}: ${shown(mine)} instead of ${shown(page)}`];
  });
}

function groupBy<Value, Key>(values: readonly Value[], keyOf: (value: Value) => Key): Map<Key, Value[]> {
  const groups = new Map<Key, Value[]>();
  for (const value of values) groups.set(keyOf(value), [...(groups.get(keyOf(value)) ?? []), value]);
  return groups;
}
