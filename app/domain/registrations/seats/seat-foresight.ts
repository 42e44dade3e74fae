/** What the rule would say to a group that confirmed now. */
export interface SeatForesight {
  people: number;
  /** Who would have a place, as the group chose. */
  seated: number;
  /** Who would have one if a part of the group were fine. */
  possible: number;
}
