import type { DoorStart } from '~/components/door/door-start';
import type { DoorView } from '~/components/door/door-view';
import type { DoorChange } from '~/domain/attendance/door-change';
import type { DoorPerson } from '~/domain/attendance/door-list';
import { applyChanges } from './apply-changes';
import { clearOthers, currentMark } from './clear-others';
import type { DoorStore, QueuedChange } from './door-store';
import { askList, type Reach, sendChanges } from './send-changes';

/** What the page shows. */
export interface DeskState {
  view: DoorView | undefined;
  /** With what waits to be sent. */
  people: DoorPerson[];
  /** How many changes wait here, and how many of another account. */
  waiting: number;
  sealed: number;
  reach: Reach;
  /** What was erased when the page opened. */
  erased: 'otherUser' | 'over' | undefined;
}

/** The desk of one Switch on one device: what it knows, what it has to send. `show` is told of every change. */
export class DoorDesk {
  private view: DoorView | undefined;
  private queue: QueuedChange[] = [];
  private sealed = 0;
  private mark: string;
  private reach: Reach = 'online';
  private erased: DeskState['erased'];
  private syncing: Promise<void> | undefined;

  constructor(
    private readonly start: DoorStart,
    private readonly store: DoorStore,
    private readonly show: (state: DeskState) => void,
  ) {
    this.mark = start.mark || currentMark();
  }

  /** Shows what the device holds; asks the server next. */
  async open(): Promise<void> {
    this.erased = await clearOthers(this.store, this.mark);
    const lists = await this.store.lists();
    this.view = lists.find(({ slug }) => slug === this.start.slug)?.view;
    await this.readQueue();
    this.tell();
    await this.sync();
  }

  /** Keeps a change on the device, shows it, and sends it. */
  async say(changes: readonly DoorChange[]): Promise<void> {
    const { slug } = this.start;
    await this.store.add(changes.map((change) => ({ slug, mark: this.mark, change })));
    await this.readQueue();
    this.tell();
    void this.sync();
  }

  /** Sends what waits, then reads the list again. Whoever asks meanwhile waits for the same. */
  sync(): Promise<void> {
    this.syncing ??= this.sendAndRead().finally(() => {
      this.syncing = undefined;
    });
    return this.syncing;
  }

  private async sendAndRead(): Promise<void> {
    await this.readQueue();
    while (this.queue.length > 0 && this.isMine()) {
      const sent = await sendChanges(this.start.paths.data, await this.store.device(), this.queue);
      this.reach = sent.reach;
      if (sent.reach !== 'online' || sent.answers.length === 0) return this.tell();
      await this.fold(sent.answers);
    }
    const asked = await askList(this.start.paths.data);
    this.reach = asked.reach;
    if (asked.reach === 'online') await this.take(asked.view);
    if (asked.reach === 'notYours') await this.giveUp();
    this.tell();
  }

  /** What was answered leaves the queue, and stays in the list until it is read again. */
  private async fold(answers: readonly { id: string; outcome: string }[]): Promise<void> {
    const outcomes = new Map(answers.map(({ id, outcome }) => [id, outcome]));
    const answered = this.queue.filter(({ change }) => outcomes.has(change.id));
    const counted = answered.filter(({ change }) => /done|already/.test(outcomes.get(change.id) ?? ''));
    if (this.view) {
      const people = applyChanges(
        this.view.people,
        counted.map(({ change }) => change),
      );
      this.view = { ...this.view, people };
    }
    const { slug } = this.start;
    const kept = this.view && { slug, mark: this.mark, view: this.view };
    await this.store.settle(
      answered.map(({ order }) => order),
      kept,
    );
    await this.readQueue();
    this.tell();
  }

  private async take(view: DoorView): Promise<void> {
    // Somebody else signed in meanwhile: the list is theirs, and so is what is said from now on.
    if (view.mark !== this.mark) {
      this.mark = view.mark;
      this.erased = await clearOthers(this.store, view.mark);
      await this.readQueue();
    }
    this.view = view;
    await this.store.keepList({ slug: this.start.slug, mark: view.mark, view });
  }

  /** A role that ended takes its list along. */
  private async giveUp(): Promise<void> {
    this.view = undefined;
    await this.store.forgetList(this.start.slug);
  }

  /** Nothing is sent in the name of somebody else. */
  private isMine(): boolean {
    const signedIn = currentMark();
    return signedIn === '' || signedIn === this.mark;
  }

  private async readQueue(): Promise<void> {
    const all = await this.store.queue();
    this.queue = all.filter(({ slug, mark }) => slug === this.start.slug && mark === this.mark);
    this.sealed = all.filter(({ mark }) => mark !== this.mark).length;
  }

  private tell(): void {
    const waits = this.queue.map(({ change }) => change);
    this.show({
      view: this.view,
      people: applyChanges(this.view?.people ?? [], waits),
      waiting: this.queue.length,
      ...{ sealed: this.sealed, reach: this.reach, erased: this.erased },
    });
  }
}
