/**
 * What somebody may need to take part, in kinds that can be counted and arranged without naming anybody.
 * They say what is to be prepared, never what somebody has. In the order in which the form asks.
 */
export const NEED_KINDS = [
  'step_free',
  'sign_language',
  'hearing_loop',
  'live_captions',
  'large_print',
  'easy_read',
  'quiet_room',
  'assistance',
  'language_help',
  'child_care',
  'meal',
  'other',
] as const;

export type NeedKind = (typeof NEED_KINDS)[number];

/** The kinds among these slugs, in the order of the form; whatever is no kind is left out. */
export function needKindsAmong(slugs: readonly string[]): NeedKind[] {
  return NEED_KINDS.filter((kind) => slugs.includes(kind));
}
