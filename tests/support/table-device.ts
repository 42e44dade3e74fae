import type { TableStart } from '~/components/table-desk/table-start';
import type { TableView } from '~/components/table-desk/table-view';
import { ideaWords } from '~/domain/table-desk/idea-words';
import type { TableAnswer, TableChange, TableIdea, TypedIdea } from '~/domain/table-desk/table-change';
import { shownIdeas } from '~/table-desk/shown-ideas';
import { type TableState, type TableStore, tableDesk } from '~/table-desk/table-desk';
import { captureOf, correctionOf, rewritten, type TableEntry } from '~/table-desk/table-entry';
import { typed } from './table-desk';

export const TABLE = '7c9e6679-7425-40de-944b-e07fc1f90ae7';
export type Network = 'up' | 'away' | 'answers lost';

/** What a device keeps, whoever opens the page. */
export function deviceStore(): TableStore & { held(): TableEntry[] } {
  let lists: { slug: string; mark: string; view: TableView }[] = [];
  let queue: { order: number; slug: string; mark: string; change: TableEntry }[] = [];
  let order = 0;
  const keepList = async (list: (typeof lists)[number]) => {
    lists = [...lists.filter(({ slug }) => slug !== list.slug), list];
  };
  return {
    held: () => queue.map(({ change }) => change),
    keepList,
    forgetList: async (slug) => {
      lists = lists.filter((list) => list.slug !== slug);
    },
    lists: async () => [...lists],
    queue: async () => structuredClone(queue),
    add: async (changes) => {
      for (const change of changes) queue.push({ ...structuredClone(change), order: ++order });
    },
    settle: async (orders, list, others = []) => {
      queue = queue
        .filter((each) => !orders.includes(each.order))
        .map((each) => others.find((other) => other.order === each.order) ?? each);
      if (list) await keepList(list);
    },
    device: async () => 'table-a',
  };
}

/** A server that keeps to what receiveTableChanges answers, without a database. */
export class ModelServer {
  network: Network = 'up';
  closed = false;
  mark = 'key';
  ideas: TableIdea[] = [];
  private readonly corrections = new Map<string, { key: string; made: number }>();

  readonly fetch = async (_url: string, init: RequestInit): Promise<Response> => {
    if (this.network === 'away') throw new TypeError('no network');
    if (init.method !== 'POST') return Response.json(this.view());
    if (this.closed) return Response.json({ reason: 'closed' }, { status: 409 });
    const changes = JSON.parse((init.body as URLSearchParams).get('changes') ?? '[]') as TableChange[];
    const answers = changes.map((change) => this.receive(change));
    if (this.network === 'answers lost') throw new TypeError('cut');
    return Response.json({ answers });
  };

  /** Somebody of the hub moves the idea: its words stay. */
  move(at: number): void {
    const idea = this.ideas[at];
    if (idea) idea.version += 1;
  }

  /** Another device of the table is faster. */
  rewrite(at: number, title: string): void {
    const idea = this.ideas[at];
    if (idea) Object.assign(idea, { title, version: idea.version + 1 });
  }

  private view(): TableView {
    return {
      ...{ version: 1, id: TABLE, title: 'Table 1', theme: '', mark: this.mark, hour: '9 h' },
      ...{ eraseAt: Date.now() + 60_000, closed: '', ideas: structuredClone(this.ideas).reverse() },
    };
  }

  private receive(change: TableChange): TableAnswer {
    return change.kind === 'capture' ? this.capture(change) : this.correct(change);
  }

  private capture({ id, idea }: { id: string; idea: TypedIdea }): TableAnswer {
    const known = this.ideas.find(({ key }) => key === id);
    const { number, version } = known ?? { number: this.ideas.length + 1, version: 1 };
    if (!known) this.ideas.push({ ...ideaWords(idea), key: id, number, version, isOpen: true });
    return { id, outcome: 'done', number, version, made: 1, again: known !== undefined };
  }

  private correct(change: Extract<TableChange, { kind: 'correct' }>): TableAnswer {
    const { id, number, expectedVersion } = change;
    const idea = this.ideas[number - 1];
    if (!idea) return { id, outcome: 'refused', reason: 'decided' };
    const made = this.corrections.get(id)?.made;
    if (made !== undefined) return { id, outcome: 'done', number, version: idea.version, made, again: true };
    if (idea.version !== expectedVersion)
      return { id, outcome: 'stale', version: idea.version, now: ideaWords(idea) };
    Object.assign(idea, ideaWords(change.idea), { version: idea.version + 1 });
    this.corrections.set(id, { key: idea.key, made: idea.version });
    return { id, outcome: 'done', number, version: idea.version, made: idea.version, again: false };
  }
}

/** The page of a table on a device, as start.ts drives it. */
export async function openPage(store: TableStore) {
  let state: TableState | undefined;
  const start = { id: TABLE, mark: '', paths: { data: '/d' } } as TableStart;
  const desk = tableDesk(start, store, (now) => {
    state = now;
  });
  await desk.open();
  const shown = () =>
    shownIdeas(
      state?.view?.ideas ?? [],
      (state?.queue ?? []).map(({ change }) => change),
    );
  return {
    desk,
    shown,
    state: () => state,
    capture: (title: string) => desk.say([captureOf(typed({ title }))]),
    async rewrite(at: number, title: string) {
      const idea = shown()[at];
      const queued = state?.queue.find(({ change }) => change.key === idea?.key);
      if (queued) return desk.revise([{ ...queued, change: rewritten(queued.change, typed({ title })) }]);
      if (idea) await desk.say([correctionOf(idea, typed({ title }))]);
    },
  };
}
