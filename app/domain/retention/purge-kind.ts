/** What is forgotten by itself. `purge` has a row each time, with how much it was. */
export type PurgeKind =
  | 'needs'
  | 'contacts'
  | 'companions'
  | 'messages'
  | 'files'
  | 'echoes'
  | 'doors'
  | 'rides'
  | 'comments'
  | 'questions'
  | 'followers'
  | 'pictures'
  | 'authors'
  | 'unanswered'
  | 'notes'
  | 'drafts';
