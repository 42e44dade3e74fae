import type { DoorView } from '~/components/door/door-view';
import type { DoorChange } from '~/domain/attendance/door-change';

/** A list as this device keeps it: for one account, of one Switch. */
export interface KeptList {
  slug: string;
  mark: string;
  view: DoorView;
}

/** A change that waits to be sent, in the order in which it was said. */
export interface QueuedChange {
  order: number;
  slug: string;
  mark: string;
  change: DoorChange;
}

/** Another shape gets another name: an older page that is still open goes on with its own. */
const NAME = 'switchboard-door-1';

export interface DoorStore {
  lists(): Promise<KeptList[]>;
  keepList(list: KeptList): Promise<void>;
  forgetList(slug: string): Promise<void>;
  queue(): Promise<QueuedChange[]>;
  /** Resolves once the change is on the disk. */
  add(changes: readonly Omit<QueuedChange, 'order'>[]): Promise<void>;
  /** Takes answered changes out of the queue and keeps the list that they made, both or none. */
  settle(orders: readonly number[], list: KeptList | undefined): Promise<void>;
  /** The name that this device drew for itself. */
  device(): Promise<string>;
}

/** @throws where the browser keeps nothing, as in some private windows */
export async function openDoorStore(): Promise<DoorStore> {
  const db = await openDatabase();
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
    lists: () => all<KeptList>('lists'),
    keepList: (list) => write(['lists'], (transaction) => transaction.objectStore('lists').put(list)),
    forgetList: (slug) => write(['lists'], (transaction) => transaction.objectStore('lists').delete(slug)),
    queue: () => all<QueuedChange>('queue'),
    add: (changes) =>
      write(['queue'], (transaction) => {
        for (const change of changes) transaction.objectStore('queue').add(change);
      }),
    settle: (orders, list) =>
      write(['lists', 'queue'], (transaction) => {
        for (const order of orders) transaction.objectStore('queue').delete(order);
        if (list) transaction.objectStore('lists').put(list);
      }),
    device: () => nameDevice(db),
  };
}

function openDatabase(): Promise<IDBDatabase> {
  const asked = indexedDB.open(NAME, 1);
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
