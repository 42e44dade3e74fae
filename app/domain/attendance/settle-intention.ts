/** Somebody said at a door that a person is there, or is not. */
export interface Intention {
  present: boolean;
  /** In ms, by the clock of the server. */
  at: number;
  /** Two doors that speak in the same millisecond: the greater name wins. Empty for a page of the team. */
  device: string;
  /** Of the change: the last word between two of one device. */
  id: string;
}

/**
 * Whether `one` was said after `other`. A total order, the same everywhere: whatever the order in which changes
 * arrive, the same one is the last, so all doors end with the same list.
 */
export function isLater(one: Intention, other: Intention): boolean {
  if (one.at !== other.at) return one.at > other.at;
  if (one.device !== other.device) return one.device > other.device;
  return one.id > other.id;
}

/** What becomes of an intention, beside the last that is known of the same person and session. */
export function settleIntention(
  last: Intention | undefined,
  next: Intention,
): 'done' | 'already' | 'superseded' {
  const stands = last?.present ?? false;
  if (stands === next.present) return 'already';
  return last && !isLater(next, last) ? 'superseded' : 'done';
}
