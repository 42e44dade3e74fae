import type { DoorStore } from './door-store';

/** Set by the server for whoever signed in last on this device (door-mark.server.ts). '' once they signed out. */
export function currentMark(): string {
  return /(?:^|;\s*)porte=([^;]*)/.exec(document.cookie)?.[1] ?? '';
}

/**
 * Erases the lists that this device must not hold any more: those of another account, and those of Switches that are
 * over. What another account has not sent yet stays, unseen, until they sign in here again.
 * @returns why, where something was erased
 */
export async function clearOthers(store: DoorStore, mark: string): Promise<'otherUser' | 'over' | undefined> {
  let why: 'otherUser' | 'over' | undefined;
  for (const list of await store.lists()) {
    const isOver = Date.now() > list.view.eraseAt;
    if (list.mark === mark && !isOver) continue;
    await store.forgetList(list.slug);
    why = list.mark === mark ? 'over' : 'otherUser';
  }
  return why;
}
