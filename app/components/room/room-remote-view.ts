import type { RoomView } from '~/domain/room/room-screen';
import type { RoomPhaseView } from './room-screen-view';

/** The remote of a room's screen, in words. */
export interface RoomRemoteView {
  slug: string;
  /** The version of the screen that this page shows: a press on an older one is refused. */
  seen: number;
  phase: RoomPhaseView;
  show: RoomView;
  message: string;
  address: string;
  /** A draft has no screen yet. */
  isPublic: boolean;
  sessions: { id: string; name: string; planned: string; isOn: boolean }[];
}
