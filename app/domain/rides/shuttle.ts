/** A minibus as pages show it. */
export interface Shuttle {
  id: string;
  communeName: string;
  meetingPoint: string;
  leavesAt: Date;
  seats: number;
  booked: number;
  cancelledAt: Date | null;
  /** The Switch has moved since: its hour is not right any more. */
  isToCheck: boolean;
}

const DAY_MS = 24 * 3_600_000;

/** It would arrive too late, or more than a day early: the Switch has another date than when it was planned. */
export function isToCheck(shuttle: { leavesAt: Date }, event: { startsAt: Date; endsAt: Date }): boolean {
  return shuttle.leavesAt >= event.endsAt || shuttle.leavesAt.getTime() < event.startsAt.getTime() - DAY_MS;
}
