import type { KeptList, OfflineStore } from './offline-store';

/** What was erased: another account's, or that of something over. */
export type Erased = 'otherUser' | 'over';

/** A cookie that the server lets scripts read; '' where there is none. */
export function cookieOf(name: string): string {
  return new RegExp(`(?:^|;\\s*)${name}=([^;]*)`).exec(document.cookie)?.[1] ?? '';
}

/**
 * Erases the lists that this device must not hold any more: those of another account, and those of Switches that are
 * over. What another account has not sent yet stays, unseen, until they sign in here again.
 * @returns why, where something was erased
 */
export async function clearOthers<View extends { eraseAt: number }, Change>(
  store: OfflineStore<View, Change>,
  isAnothers: (list: KeptList<View>) => boolean,
): Promise<Erased | undefined> {
  let why: Erased | undefined;
  for (const list of await store.lists()) {
    const isOver = Date.now() > list.view.eraseAt;
    const another = isAnothers(list);
    if (!another && !isOver) continue;
    await store.forgetList(list.slug);
    why = another ? 'otherUser' : 'over';
  }
  return why;
}
