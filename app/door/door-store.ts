import type { DoorView } from '~/components/door/door-view';
import type { DoorChange } from '~/domain/attendance/door-change';
import { type OfflineStore, openOfflineStore, type Queued } from '../offline/offline-store';

/** A change that waits to be sent, in the order in which it was said. */
export type QueuedChange = Queued<DoorChange>;

/** What a device keeps of its welcome desks: one list for each Switch and account. */
export type DoorStore = OfflineStore<DoorView, DoorChange>;

/** @throws where the browser keeps nothing, as in some private windows */
export function openDoorStore(): Promise<DoorStore> {
  return openOfflineStore('switchboard-door-1');
}
