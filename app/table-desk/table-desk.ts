import type { TableStart } from '~/components/table-desk/table-start';
import type { TableView } from '~/components/table-desk/table-view';
import {
  MOST_TABLE_CHANGES,
  TABLE_VERSION,
  type TableAnswer,
  type TableChange,
} from '~/domain/table-desk/table-change';
import { askServer, type Reached } from '../offline/ask-server';
import { cookieOf } from '../offline/clear-others';
import { type DeskWays, type Folded, OfflineDesk, type OfflineState } from '../offline/offline-desk';
import { type OfflineStore, openOfflineStore, type Queued } from '../offline/offline-store';
import { foldAnswer, withIdea, wordingOf } from './fold-answers';
import type { TableEntry } from './table-entry';

export type TableStore = OfflineStore<TableView, TableEntry>;
export type TableDesk = OfflineDesk<TableView, TableEntry, TableAnswer>;
export type TableState = OfflineState<TableView, TableEntry>;

/** A table that takes nothing now answers so. */
const CLOSED = { 409: 'closed' } as const;

/** @throws where the browser keeps nothing, as in some private windows */
export function openTableStore(): Promise<TableStore> {
  return openOfflineStore('switchboard-table-1');
}

/** A table on one device. `show` is told of every change. */
export function tableDesk(
  start: TableStart,
  store: TableStore,
  show: (state: TableState) => void,
): TableDesk {
  const { id: slug, paths } = start;
  /** The wording with which each entry was last sent, by its id. */
  const sent = new Map<string, string>();
  const ways: DeskWays<TableView, TableEntry, TableAnswer> = {
    slug,
    // Set by the server (table-cookies.server.ts): of the table's key, else of whoever signed in last on this device.
    markNow: () => cookieOf('saisie-table') || cookieOf('saisie'),
    // Lists of other tables are not shown here; what their keys are cannot be seen from here.
    isAnothers: (list, mark) => list.slug === slug && list.mark !== mark,
    send: (queue) => send(paths.data, queue, sent),
    ask: () => ask(paths.data),
    fold: (view, queue, answers) => fold(view, queue, answers, sent),
    show,
  };
  return new OfflineDesk(ways, store, start.mark);
}

async function send(
  url: string,
  queue: readonly Queued<TableEntry>[],
  sent: Map<string, string>,
): Promise<Reached<readonly TableAnswer[]>> {
  const first = queue.filter(({ change }) => change.state === 'waiting').slice(0, MOST_TABLE_CHANGES);
  if (first.length === 0) return { reach: 'online', value: [] };
  for (const { change } of first) sent.set(change.id, wordingOf(change));
  const body = new URLSearchParams({
    version: String(TABLE_VERSION),
    mark: first[0]?.mark ?? '',
    changes: JSON.stringify(first.map(({ change }) => changeOf(change))),
  });
  const answer = await askServer<{ answers: TableAnswer[] }>(url, { method: 'POST', body }, CLOSED);
  return answer.reach === 'online' ? { reach: 'online', value: answer.value.answers } : answer;
}

function changeOf({ id, kind, idea, number, expectedVersion }: TableEntry): TableChange {
  return kind === 'capture' ? { id, kind, idea } : { id, kind, idea, number, expectedVersion };
}

async function ask(url: string): Promise<Reached<TableView>> {
  const answer = await askServer<TableView>(url);
  if (answer.reach !== 'online' || answer.value.version === TABLE_VERSION) return answer;
  return { reach: 'outdated' };
}

function fold(
  view: TableView | undefined,
  queue: readonly Queued<TableEntry>[],
  answers: readonly TableAnswer[],
  sent: ReadonlyMap<string, string>,
): Folded<TableView, TableEntry> {
  let ideas = view?.ideas ?? [];
  const settled: number[] = [];
  const others: Queued<TableEntry>[] = [];
  for (const answer of answers) {
    const queued = queue.find(({ change }) => change.id === answer.id);
    if (!queued) continue;
    const change = foldAnswer(queued.change, answer, sent.get(answer.id) ?? '');
    if (change) others.push({ ...queued, change });
    else settled.push(queued.order);
    if (answer.outcome === 'done') ideas = withIdea(ideas, queued.change, answer);
  }
  return { view: view && { ...view, ideas }, settled, others };
}
