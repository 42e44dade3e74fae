/** Whoever takes a photo has it to themselves for so long; each thing they do with it gives them as long again. */
export const LEASE_MINUTES = 15;
/** Of one sending. */
export const MOST_AT_ONCE = 20;
/** Of one Switch: what nobody copies is no archive. */
export const MOST_TO_COPY = 500;
/** After it was copied or set aside. docs/privacy.md says so. */
export const PHOTOS_KEPT_DAYS = 7;

export const SET_ASIDE_REASONS = ['unreadable', 'not_an_idea', 'already_there'] as const;
export type SetAsideReason = (typeof SET_ASIDE_REASONS)[number];

/** Why nothing can be done with a photo. */
export type PhotoDeskRefusal = 'unknown' | 'forbidden' | 'closed' | 'taken' | 'handled';
