/** The day on which somebody was written about the notes that mention them: once at most. */
export interface MentionDigestTable {
  hubId: string;
  userId: string;
  /** A day of the hub, "2026-11-26". */
  day: string;
}
