/** What is sent to and fro between a door and the server has this shape. A door of a later shape is answered so. */
export const DOOR_VERSION = 1;

/** The most changes of one sending: a device sends the rest in the next. */
export const MOST_CHANGES = 100;

/** Why a change was settled in another way than it was meant. */
export type DoorRefusal = 'unknown' | 'cancelled' | 'too-early' | 'no-session' | 'unknown-type';

interface Change {
  /** A UUID drawn where it was said: sent twice it counts once. */
  id: string;
  sessionId: string;
  /** When it was said, in ms by the clock of the device. */
  at: number;
}

/** Somebody of the list is there, or is not after all. */
export interface PresenceChange extends Change {
  kind: 'present' | 'absent';
  registrationId: string;
  /** Why somebody without a place is let in; '' where it was not said. */
  reason: string;
}

/** Somebody came without having registered. */
export interface WalkInChange extends Change {
  kind: 'walk-in';
  /** Drawn with it, so that it can be undone before it was sent. */
  registrationId: string;
  firstName: string;
  lastName: string;
  stakeholderType: string;
  reason: string;
}

export type DoorChange = PresenceChange | WalkInChange;

/** What became of a change: `done`; it stood so `already`; a later intention had come before it (`superseded`). */
export interface DoorAnswer {
  id: string;
  outcome: 'done' | 'already' | 'superseded' | 'refused';
  /** '' unless refused. */
  reason: DoorRefusal | '';
}
