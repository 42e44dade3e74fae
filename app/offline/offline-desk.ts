import type { Reach, Reached } from './ask-server';
import { clearOthers, type Erased } from './clear-others';
import type { KeptList, OfflineStore, Queued } from './offline-store';

/** What a device keeps of the server says at least for whom, and until when. */
export interface KeptView {
  mark: string;
  /** When devices forget it, in ms. */
  eraseAt: number;
}

/** What the device knows, whatever it is about. */
export interface OfflineState<View, Change> {
  view: View | undefined;
  queue: readonly Queued<Change>[];
  /** How many changes of another account wait here. */
  sealed: number;
  reach: Reach;
  /** What was erased when the page opened. */
  erased: Erased | undefined;
}

/** What becomes of the queue and the list once some changes were answered. */
export interface Folded<View, Change> {
  view: View | undefined;
  /** Orders of those that leave the queue. */
  settled: number[];
  /** Those that stay, with what was learnt of them. */
  others?: Queued<Change>[];
}

/** What one kind of desk does in its own way. */
export interface DeskWays<View, Change, Answer> {
  /** What is kept lies under it: which Switch, or which table. */
  slug: string;
  /** Of whoever is signed in on this device now; '' where nobody is. */
  markNow(): string;
  isAnothers(list: KeptList<View>, mark: string): boolean;
  /** Sends what comes first. An empty answer: nothing of it can be sent now. */
  send(
    queue: readonly Queued<Change>[],
    store: OfflineStore<View, Change>,
  ): Promise<Reached<readonly Answer[]>>;
  ask(): Promise<Reached<View>>;
  fold(
    view: View | undefined,
    queue: readonly Queued<Change>[],
    answers: readonly Answer[],
  ): Folded<View, Change>;
  /** Told of every change. */
  show(state: OfflineState<View, Change>): void;
}

/** One place on one device: what it knows, what it has to send, each change once. */
export class OfflineDesk<View extends KeptView, Change, Answer> {
  private view: View | undefined;
  private queue: Queued<Change>[] = [];
  private sealed = 0;
  private reach: Reach = 'online';
  private erased: Erased | undefined;
  private syncing: Promise<void> | undefined;

  /** @param mark of whom the page was made for; '' in a shell, which is made for nobody */
  constructor(
    private readonly ways: DeskWays<View, Change, Answer>,
    private readonly store: OfflineStore<View, Change>,
    private mark: string,
  ) {
    this.mark ||= ways.markNow();
  }

  /** Shows what the device holds; asks the server next. */
  async open(): Promise<void> {
    this.erased = await this.clear();
    const lists = await this.store.lists();
    this.view = lists.find(({ slug, mark }) => slug === this.ways.slug && mark === this.mark)?.view;
    await this.readQueue();
    this.tell();
    await this.sync();
  }

  /** Keeps changes on the device, shows them, and sends them. */
  async say(changes: readonly Change[]): Promise<void> {
    const { slug } = this.ways;
    await this.store.add(changes.map((change) => ({ slug, mark: this.mark, change })));
    await this.turn();
  }

  /** Writes what still waits anew, or takes it out of the queue. */
  async revise(others: readonly Queued<Change>[], dropped: readonly number[] = []): Promise<void> {
    await this.store.settle(dropped, undefined, others);
    await this.turn();
  }

  private async turn(): Promise<void> {
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
      const sent = await this.ways.send(this.queue, this.store);
      this.reach = sent.reach;
      if (sent.reach !== 'online') return this.tell();
      if (sent.value.length === 0) break;
      await this.fold(sent.value);
    }
    const asked = await this.ways.ask();
    this.reach = asked.reach;
    if (asked.reach === 'online') await this.take(asked.value);
    if (asked.reach === 'notYours') await this.giveUp();
    this.tell();
  }

  /** What was answered leaves the queue, and stays in the list until it is read again. */
  private async fold(answers: readonly Answer[]): Promise<void> {
    await this.readQueue();
    const { view, settled, others } = this.ways.fold(this.view, this.queue, answers);
    this.view = view;
    const kept = view && { slug: this.ways.slug, mark: this.mark, view };
    await this.store.settle(settled, kept, others);
    await this.readQueue();
    this.tell();
  }

  private async take(view: View): Promise<void> {
    // Somebody else signed in meanwhile: the list is theirs, and so is what is said from now on.
    if (view.mark !== this.mark) {
      this.mark = view.mark;
      this.erased = await this.clear();
      await this.readQueue();
    }
    this.view = view;
    await this.store.keepList({ slug: this.ways.slug, mark: view.mark, view });
  }

  /** A role that ended takes its list along. */
  private async giveUp(): Promise<void> {
    this.view = undefined;
    await this.store.forgetList(this.ways.slug);
  }

  private clear(): Promise<Erased | undefined> {
    return clearOthers(this.store, (list) => this.ways.isAnothers(list, this.mark));
  }

  /** Nothing is sent in the name of somebody else. */
  private isMine(): boolean {
    const signedIn = this.ways.markNow();
    return signedIn === '' || signedIn === this.mark;
  }

  private async readQueue(): Promise<void> {
    const all = await this.store.queue();
    this.queue = all.filter(({ slug, mark }) => slug === this.ways.slug && mark === this.mark);
    this.sealed = all.filter(({ mark }) => mark !== this.mark).length;
  }

  private tell(): void {
    const { view, queue, sealed, reach, erased } = this;
    this.ways.show({ view, queue, sealed, reach, erased });
  }
}
