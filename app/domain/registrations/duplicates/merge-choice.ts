/** What is chosen for each of two registrations of one person; all else is decided by a rule. */
export const MERGE_FIELDS = [
  'firstName',
  'lastName',
  'stakeholderType',
  'organization',
  'contact',
  'table',
] as const;
export type MergeField = (typeof MERGE_FIELDS)[number];

/** The field as it stands in the registration that stays, or in the other. */
export type MergeChoice = Record<MergeField, 'kept' | 'other'>;
