/** What the team does to ideas and can take back: each stands in the list of one's acts until it cannot be undone. */
const TRIAGE_ACTS = [
  'moved',
  'reordered',
  'prepared',
  'declined',
  'assigned',
  'taken',
  'released',
  'merged',
] as const;
export type TriageActKind = (typeof TRIAGE_ACTS)[number];

/** How long an act can be undone. */
export const UNDO_MS = 24 * 3_600_000;
/** Ideas that one act may change. */
export const MOST_AT_ONCE = 200;
/** One that stays, and one that joins it. */
export const FEWEST_TO_MERGE = 2;

export function isTriageAct(kind: string): kind is TriageActKind {
  return TRIAGE_ACTS.some((known) => known === kind);
}
