import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { DoorStart } from '~/components/door/door-start';
import type { DoorView } from '~/components/door/door-view';
import type { DoorChange } from '~/domain/attendance/door-change';
import { type DeskState, doorDesk } from '~/door/door-desk';
import type { DoorStore, QueuedChange } from '~/door/door-store';
import type { KeptList } from '~/offline/offline-store';

const SLUG = 'porte';
const view = (mark: string): DoorView => ({
  ...{ version: 1, slug: SLUG, title: 'Porte', mark, now: 0, hour: '9 h', eraseAt: Date.now() + 60_000 },
  ...{ moments: [], types: [], settled: [] },
  people: ['ann', 'bob'].map((id) => ({
    ...{ id, firstName: id, lastName: '', stakeholderType: 'usager', code: '' },
    ...{ waits: false, walkIn: false, seenAt: [] },
  })),
});
const present = (registrationId: string): DoorChange => ({
  ...{ id: `change-${registrationId}`, kind: 'present', registrationId, sessionId: 's', at: 1, reason: '' },
});

/** What a device keeps, whoever opens the page. */
function deviceStore(): DoorStore & { held: { lists: KeptList<DoorView>[]; queue: QueuedChange[] } } {
  const held = { lists: [] as KeptList<DoorView>[], queue: [] as QueuedChange[] };
  let order = 0;
  const forgetList = async (slug: string) => {
    held.lists = held.lists.filter((list) => list.slug !== slug);
  };
  const keepList = async (list: KeptList<DoorView>) => {
    await forgetList(list.slug);
    held.lists.push(list);
  };
  return {
    held,
    keepList,
    forgetList,
    lists: async () => [...held.lists],
    queue: async () => [...held.queue],
    add: async (changes) => {
      for (const change of changes) held.queue.push({ ...change, order: ++order });
    },
    settle: async (orders, list) => {
      held.queue = held.queue.filter((each) => !orders.includes(each.order));
      if (list) await keepList(list);
    },
    device: async () => 'door-a',
  };
}

/** The server as this account finds it: away, or with the list and an answer to everything. */
let server: { away: boolean; mark: string; received: string[] };
beforeEach(() => {
  server = { away: false, mark: 'ana', received: [] };
  vi.stubGlobal('document', {
    get cookie() {
      return `porte=${server.mark}`;
    },
  });
  vi.stubGlobal('fetch', async (_url: string, init: RequestInit) => {
    if (server.away) throw new TypeError('no network');
    if (init.method !== 'POST') return Response.json(view(server.mark));
    const sent = init.body as URLSearchParams;
    if (sent.get('mark') !== server.mark) return Response.json({}, { status: 409 });
    const ids = (JSON.parse(sent.get('changes') ?? '[]') as DoorChange[]).map(({ id }) => id);
    server.received.push(...ids);
    return Response.json({ answers: ids.map((id) => ({ id, outcome: 'done', reason: '' })) });
  });
});
afterEach(() => vi.unstubAllGlobals());

async function open(store: DoorStore) {
  const seen: DeskState[] = [];
  const desk = doorDesk({ slug: SLUG, mark: '', paths: { data: '/d' } } as DoorStart, store, (state) =>
    seen.push(state),
  );
  await desk.open();
  return { desk, state: () => seen.at(-1) };
}

describe('the desk of a device', () => {
  it('keeps what is said while the server is away, also for the page that opens next, and sends it once', async () => {
    const store = deviceStore();
    const first = await open(store);
    server.away = true;
    await first.desk.say([present('ann')]);
    await first.desk.sync();
    const second = await open(store);
    expect(second.state()).toMatchObject({ waiting: 1, reach: 'offline' });
    expect(second.state()?.people.map(({ seenAt }) => seenAt)).toEqual([['s'], []]);
    server.away = false;
    await second.desk.sync();
    await second.desk.sync();
    expect(server.received).toEqual(['change-ann']);
    expect(second.state()).toMatchObject({ waiting: 0, reach: 'online' });
  });

  it('shows another account nothing, and keeps what the first has not sent until they are back', async () => {
    const store = deviceStore();
    const ana = await open(store);
    server.away = true;
    await ana.desk.say([present('ann')]);
    await ana.desk.sync();
    server.mark = 'bo';
    const bo = await open(store);
    expect(bo.state()).toMatchObject({ people: [], waiting: 0, sealed: 1, erased: 'otherUser' });
    expect(store.held.lists).toEqual([]);
    server.away = false;
    await bo.desk.sync();
    expect(server.received).toEqual([]);
    server.mark = 'ana';
    const back = await open(store);
    expect(server.received).toEqual(['change-ann']);
    expect(back.state()).toMatchObject({ waiting: 0, sealed: 0 });
  });

  it('forgets the list of a Switch that is over', async () => {
    const store = deviceStore();
    await store.keepList({ slug: SLUG, mark: 'ana', view: { ...view('ana'), eraseAt: Date.now() - 1 } });
    server.away = true;
    expect((await open(store)).state()).toMatchObject({ people: [], erased: 'over' });
    expect(store.held.lists).toEqual([]);
  });
});
