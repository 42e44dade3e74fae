import type { SwitchEvent } from './switch-event';

/** Where a Switch stands between the first idea and the day after. That it was postponed is a fact beside it. */
export type LifeCycle = 'draft' | 'published' | 'closed' | 'held' | 'reported' | 'cancelled';

/**
 * draft → published → closed (nobody registers any more) → held (it is over) → reported; or cancelled, for ever.
 * Follows from the status, the clock and the report: nothing is stored that could disagree.
 */
export function lifeCycleOf(
  event: Pick<SwitchEvent, 'status' | 'registrationClosesAt' | 'endsAt' | 'reportedAt'>,
  now: Date,
): LifeCycle {
  if (event.status !== 'published') return event.status;
  if (now >= event.endsAt) return event.reportedAt ? 'reported' : 'held';
  return now >= event.registrationClosesAt ? 'closed' : 'published';
}
