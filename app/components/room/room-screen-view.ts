import type { VoicesView } from '~/components/voices/voices-view';
import type { OutputKind } from '~/domain/ideas/idea';
import type { RoomPhase } from '~/domain/room/room-phase';
import type { RoomView } from '~/domain/room/room-screen';

/** An idea that was decided, as a wall shows it. */
export interface RoomOutput {
  number: number;
  title: string;
  state: string;
  kind: OutputKind | null;
}

/** Everything that the screen of a room shows, in words. */
export interface RoomScreenView {
  title: string;
  zone: { name: string; hue: string };
  show: RoomView;
  message: string;
  phase: RoomPhaseView;
  ideas: { title: string; shown: { number: number; title: string; speaker: string }[] };
  services: { count: number; shown: RoomOutput[] };
  prototypes: { count: number; shown: RoomOutput[] };
  latest: RoomOutput | null;
  /** As it is typed: without "https://". */
  address: string;
  qr: { size: number; path: string; label: string };
  phone: string;
  voices: VoicesView;
}

export interface RoomPhaseView {
  state: RoomPhase['state'];
  sessionId: string | null;
  name: string;
  /** That the time is up; null where it is not. */
  over: string | null;
  until: string | null;
  left: string | null;
  /** Milliseconds since 1970, for the countdown; null where nothing is counted. */
  clock: { now: number; startsAt: number; endsAt: number } | null;
  next: string | null;
  isAdjusted: boolean;
}
