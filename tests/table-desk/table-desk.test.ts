import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { deviceStore, ModelServer, type Network, openPage } from '../support/table-device';

let server: ModelServer;
let cookies: string;
function begin(): void {
  server = new ModelServer();
  cookies = 'saisie-table=key';
  vi.stubGlobal('fetch', server.fetch);
}
beforeEach(() => {
  begin();
  vi.stubGlobal('document', {
    get cookie() {
      return cookies;
    },
  });
});
afterEach(() => vi.unstubAllGlobals());

const titles = () => server.ideas.map(({ title }) => title);

describe('a table on a device', () => {
  it('keeps ideas while the server is away, also for the page that opens next, and sends each once', async () => {
    const store = deviceStore();
    const first = await openPage(store);
    server.network = 'away';
    await first.capture('Un');
    await first.capture('Deux');
    await first.rewrite(0, 'Deux, mieux');
    await first.desk.sync();
    const second = await openPage(store);
    expect(second.shown().map(({ title }) => title)).toEqual(['Deux, mieux', 'Un']);
    expect(second.state()).toMatchObject({ reach: 'offline', queue: { length: 2 } });
    server.network = 'up';
    await second.desk.sync();
    await second.desk.sync();
    expect(titles()).toEqual(['Un', 'Deux, mieux']);
    expect(second.state()).toMatchObject({ reach: 'online', queue: { length: 0 } });
  });

  it('sends what was written anew after an answer that was lost, as a correction', async () => {
    const store = deviceStore();
    const page = await openPage(store);
    server.network = 'answers lost';
    await page.capture('Un');
    await page.desk.sync();
    await page.rewrite(0, 'Un, mieux');
    server.network = 'up';
    await page.desk.sync();
    await page.desk.sync();
    expect(server.ideas).toMatchObject([{ title: 'Un, mieux', version: 2 }]);
  });

  it('shows what somebody else wrote meanwhile, and lets people choose', async () => {
    const page = await openPage(deviceStore());
    await page.capture('Un');
    await page.desk.sync();
    server.network = 'away';
    await page.rewrite(0, 'Le mien');
    server.rewrite(0, 'Le leur');
    server.network = 'up';
    await page.desk.sync();
    await page.desk.sync();
    expect(page.shown()).toMatchObject([
      { title: 'Le mien', entry: { state: 'stale', now: { title: 'Le leur' } } },
    ]);
    expect(titles()).toEqual(['Le leur']);
    await page.rewrite(0, 'Les deux');
    await page.desk.sync();
    expect(titles()).toEqual(['Les deux']);
  });

  it('loses nothing where the table is closed, its code was changed, or another account came', async () => {
    const store = deviceStore();
    const page = await openPage(store);
    server.closed = true;
    await page.capture('Un');
    await page.desk.sync();
    expect(page.state()).toMatchObject({ reach: 'closed', queue: { length: 1 } });
    vi.stubGlobal('fetch', async () => ({ ok: false, type: 'opaqueredirect', status: 0 }));
    await page.desk.sync();
    expect(page.state()).toMatchObject({ reach: 'signedOut', queue: { length: 1 } });
    // Another account on this device: sees neither the list nor the idea.
    vi.stubGlobal('fetch', server.fetch);
    server.mark = 'account';
    cookies = 'saisie=account';
    const other = await openPage(store);
    expect(other.shown()).toEqual([]);
    expect(other.state()).toMatchObject({ sealed: 1, erased: 'otherUser' });
    server.mark = 'key';
    cookies = 'saisie=account; saisie-table=key';
    server.closed = false;
    const back = await openPage(store);
    await back.desk.sync();
    expect(titles()).toEqual(['Un']);
  });
});

type Step =
  | { kind: 'capture' | 'rewrite'; at: number }
  | { kind: 'move'; at: number }
  | { kind: 'network'; network: Network }
  | { kind: 'sync' | 'reopen' };

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constantFrom('capture' as const, 'rewrite' as const), at: fc.nat(5) }),
  fc.record({ kind: fc.constant('move' as const), at: fc.nat(5) }),
  fc.record({
    kind: fc.constant('network' as const),
    network: fc.constantFrom<Network>('up', 'away', 'answers lost'),
  }),
  fc.record({ kind: fc.constantFrom('sync' as const, 'reopen' as const) }),
);

describe('whatever becomes of the network and the browser', () => {
  it('each idea is on the server once, in the words that were said last', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
        begin();
        const store = deviceStore();
        let page = await openPage(store);
        const said = new Map<string, string>();
        let n = 0;
        for (const each of steps) {
          n += 1;
          if (each.kind === 'network') server.network = each.network;
          if (each.kind === 'move') server.move(each.at);
          if (each.kind === 'sync') await page.desk.sync();
          if (each.kind === 'reopen') page = await openPage(store);
          const known = new Set(page.shown().map(({ key }) => key));
          if (each.kind === 'capture') {
            await page.capture(`idée ${n}`);
            const key = page.shown().find((idea) => !known.has(idea.key))?.key;
            said.set(key ?? '', `idée ${n}`);
          }
          if (each.kind === 'rewrite') {
            const idea = page.shown()[each.at];
            if (idea) said.set(idea.key, `idée ${n}`);
            await page.rewrite(each.at, `idée ${n}`);
          }
        }
        server.network = 'up';
        for (let round = 0; round < 6; round += 1) await page.desk.sync();
        // The hub moved an idea between two wordings that were lost on the way: only people can say, and they see it.
        for (const [at, { entry, title }] of page.shown().entries())
          if (entry?.state === 'stale') await page.rewrite(at, title);
        for (let round = 0; round < 6; round += 1) await page.desk.sync();
        expect(store.held()).toEqual([]);
        expect(new Map(server.ideas.map(({ key, title }) => [key, title]))).toEqual(said);
      }),
      { numRuns: 300 },
    );
  });
});
