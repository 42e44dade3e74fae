/** Somebody who is expected, or came. Nothing else about them leaves the server for a door. */
export interface DoorPerson {
  id: string;
  firstName: string;
  lastName: string;
  stakeholderType: string;
  code: string;
  waits: boolean;
  walkIn: boolean;
  /** Ids of the sessions at which they were seen. */
  seenAt: string[];
}

/** What was said at a door and was settled in another way. */
export interface SettledOtherwise {
  id: string;
  name: string;
  kind: 'present' | 'absent' | 'walk-in';
  sessionId: string | null;
  at: Date;
  byName: string;
  /** '' where a later intention stands instead. */
  reason: string;
}

export interface DoorList {
  people: DoorPerson[];
  /** Seats that the rule still gives, by type. */
  seatsLeft: Record<string, number>;
  settled: SettledOtherwise[];
}
