/** What the history may speak of, in the order of the journal's filter. */
export const HISTORY_SUBJECTS = [
  'switch_event',
  'registration',
  'message',
  'campaign',
  'idea',
  'role_grant',
  'venue',
  'switch_template',
  'registration_import',
  'event_report',
  'hub',
] as const;
export type HistorySubject = (typeof HISTORY_SUBJECTS)[number];

/** One line of the journal: who did what, when, from what to what. */
export interface JournalEntry {
  id: number;
  at: Date;
  subject: HistorySubject;
  subjectId: string;
  act: string;
  actor: { kind: 'staff' | 'participant' | 'visitor' | 'system' | 'table'; name: string | null };
  switchEvent: { slug: string; title: string } | null;
  /** Whom or what it is about, by its present name; null where it has none any more. */
  about: { name: string; ideaNumber?: number } | null;
  before: Record<string, unknown>;
  after: Record<string, unknown>;
}

/** What may be asked of the journal. */
export interface JournalAsk {
  from?: Date | undefined;
  /** Not included. */
  to?: Date | undefined;
  actorUserId?: string | undefined;
  subject?: HistorySubject | undefined;
  act?: string | undefined;
  /** Address of a Switch, or words of its title. */
  switchText?: string | undefined;
  /** The line at the edge of the page before. */
  edge?: { id: number; side: 'older' | 'newer' } | undefined;
}
