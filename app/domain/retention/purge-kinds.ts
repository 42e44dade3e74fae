/** What is forgotten by itself. `purge` has a row each time, with how much it was. */
export const PURGE_KINDS = [
  'needs',
  'contacts',
  'companions',
  'messages',
  'files',
  'echoes',
  'doors',
  'rides',
  'drafts',
] as const;
export type PurgeKind = (typeof PURGE_KINDS)[number];
