import type { DoorPerson } from '~/domain/attendance/door-list';

/** One moment that people are ticked for. Times are in ms: this is also sent as JSON. */
export interface DoorMomentView {
  id: string;
  label: string;
  sessionIds: string[];
  startsAt: number;
  opensAt: number;
}

/** All that the welcome desk shows, on the page and on a device. */
export interface DoorView {
  version: number;
  slug: string;
  title: string;
  /** Of the account: a device shows this list to nobody else. */
  mark: string;
  /** The server's clock, in ms, with the hour in words. */
  now: number;
  hour: string;
  /** When devices forget this list, in ms. */
  eraseAt: number;
  moments: DoorMomentView[];
  types: { slug: string; label: string; left: number }[];
  people: DoorPerson[];
  /** Sentences. */
  settled: { id: string; text: string }[];
}
