import type { DoorStart } from '~/components/door/door-start';
import type { DoorView } from '~/components/door/door-view';
import type { DoorAnswer, DoorChange } from '~/domain/attendance/door-change';
import type { DoorPerson } from '~/domain/attendance/door-list';
import { cookieOf } from '../offline/clear-others';
import { type Folded, OfflineDesk, type OfflineState } from '../offline/offline-desk';
import { applyChanges } from './apply-changes';
import type { DoorStore, QueuedChange } from './door-store';
import { askList, sendChanges } from './send-changes';

/** What the page shows. */
export interface DeskState
  extends Pick<OfflineState<DoorView, DoorChange>, 'view' | 'sealed' | 'reach' | 'erased'> {
  /** With what waits to be sent. */
  people: DoorPerson[];
  /** How many changes wait here. */
  waiting: number;
}

export type DoorDesk = OfflineDesk<DoorView, DoorChange, DoorAnswer>;

/** The welcome desk of one Switch on one device. `show` is told of every change. */
export function doorDesk(start: DoorStart, store: DoorStore, show: (state: DeskState) => void): DoorDesk {
  const { slug, paths } = start;
  const ways = {
    slug,
    // Set by the server for whoever signed in last on this device (door-mark.server.ts).
    markNow: () => cookieOf('porte'),
    isAnothers: (list: { mark: string }, mark: string) => list.mark !== mark,
    send: async (queue: readonly QueuedChange[]) => sendChanges(paths.data, await store.device(), queue),
    ask: () => askList(paths.data),
    fold,
    show: ({ queue, ...state }: OfflineState<DoorView, DoorChange>) => {
      const changes = queue.map(({ change }) => change);
      const people = applyChanges(state.view?.people ?? [], changes);
      show({ ...state, people, waiting: queue.length });
    },
  };
  return new OfflineDesk(ways, store, start.mark);
}

/** Whatever was answered leaves the queue; what counted stands in the list. */
function fold(
  view: DoorView | undefined,
  queue: readonly QueuedChange[],
  answers: readonly DoorAnswer[],
): Folded<DoorView, DoorChange> {
  const outcomes = new Map(answers.map(({ id, outcome }) => [id, outcome]));
  const answered = queue.filter(({ change }) => outcomes.has(change.id));
  const counted = answered
    .map(({ change }) => change)
    .filter(({ id }) => /done|already/.test(outcomes.get(id) ?? ''));
  return {
    view: view && { ...view, people: applyChanges(view.people, counted) },
    settled: answered.map(({ order }) => order),
  };
}
