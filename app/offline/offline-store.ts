/** What the server told of one place, as this device keeps it: for one account or key. */
export interface KeptList<View> {
  slug: string;
  mark: string;
  view: View;
}

/** Something that waits to be sent, in the order in which it was said. */
export interface Queued<Change> {
  order: number;
  slug: string;
  mark: string;
  change: Change;
}

export interface OfflineStore<View, Change> {
  lists(): Promise<KeptList<View>[]>;
  keepList(list: KeptList<View>): Promise<void>;
  forgetList(slug: string): Promise<void>;
  queue(): Promise<Queued<Change>[]>;
  /** Resolves once the changes are on the disk. */
  add(changes: readonly Omit<Queued<Change>, 'order'>[]): Promise<void>;
  /** Takes answered changes out of the queue, writes others over, and keeps the list that they made: all or nothing. */
  settle(
    orders: readonly number[],
    list: KeptList<View> | undefined,
    others?: readonly Queued<Change>[],
  ): Promise<void>;
  /** The name that this device drew for itself. */
  device(): Promise<string>;
}

/**
 * @param name says what is kept and in which shape. Another shape gets another name: an older page that is still open
 * goes on with its own.
 * @throws where the browser keeps nothing, as in some private windows
 */
export async function openOfflineStore<View, Change>(name: string): Promise<OfflineStore<View, Change>> {
  const db = await openDatabase(name);
  const write = (stores: string[], work: (transaction: IDBTransaction) => void) =>
    new Promise<void>((resolve, reject) => {
      const transaction = db.transaction(stores, 'readwrite', { durability: 'strict' });
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error);
      work(transaction);
    });
  const all = <Row>(store: string) =>
    answerOf<Row[]>(db.transaction(store, 'readonly').objectStore(store).getAll());
  return {
    lists: () => all<KeptList<View>>('lists'),
    keepList: (list) => write(['lists'], (transaction) => transaction.objectStore('lists').put(list)),
    forgetList: (slug) => write(['lists'], (transaction) => transaction.objectStore('lists').delete(slug)),
    queue: () => all<Queued<Change>>('queue'),
    add: (changes) =>
      write(['queue'], (transaction) => {
        for (const change of changes) transaction.objectStore('queue').add(change);
      }),
    settle: (orders, list, others = []) =>
      write(['lists', 'queue'], (transaction) => {
        for (const order of orders) transaction.objectStore('queue').delete(order);
        for (const other of others) transaction.objectStore('queue').put(other);
        if (list) transaction.objectStore('lists').put(list);
      }),
    device: () => nameDevice(db),
  };
}

function openDatabase(name: string): Promise<IDBDatabase> {
  const asked = indexedDB.open(name, 1);
  asked.onupgradeneeded = () => {
    asked.result.createObjectStore('lists', { keyPath: 'slug' });
    asked.result.createObjectStore('queue', { keyPath: 'order', autoIncrement: true });
    asked.result.createObjectStore('device');
  };
  return answerOf(asked);
}

/** Read and drawn in one transaction: two pages that open together have one name. */
function nameDevice(db: IDBDatabase): Promise<string> {
  const transaction = db.transaction('device', 'readwrite');
  const store = transaction.objectStore('device');
  return new Promise((resolve, reject) => {
    const known = store.get('name');
    known.onsuccess = () => {
      const name = typeof known.result === 'string' ? known.result : crypto.randomUUID();
      store.put(name, 'name');
      transaction.oncomplete = () => resolve(name);
    };
    transaction.onabort = () => reject(transaction.error);
  });
}

function answerOf<Answer>(asked: IDBRequest<Answer>): Promise<Answer> {
  return new Promise((resolve, reject) => {
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error);
  });
}
