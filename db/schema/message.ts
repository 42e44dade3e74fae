import type { Generated, JSONColumnType } from 'kysely';

export interface MessageTable {
  id: Generated<string>;
  hubId: string;
  kind: string;
  channel: 'email' | 'phone' | 'in_person' | 'sms' | 'letter' | 'mediator';
  state: 'owed' | 'queued' | 'sent' | 'failed' | 'kept' | 'to_tell' | 'told' | 'withdrawn';
  locale: 'fr' | 'en';
  toEmail: string | null;
  toPhone: string | null;
  toName: Generated<string>;
  switchEventId: string | null;
  registrationId: string | null;
  ideaId: string | null;
  /** What it tells, where that is a decision. */
  ideaDecisionId: string | null;
  ideaQuestionId: string | null;
  details: JSONColumnType<Record<string, unknown>, string | undefined, string>;
  /** The Message-ID header: drawn with the row, so every attempt bears the same one. */
  messageId: string;
  attempts: Generated<number>;
  lastError: string | null;
  subject: string | null;
  textBody: string | null;
  htmlBody: string | null;
  calendarBody: string | null;
  createdAt: Generated<Date>;
  handledAt: Date | null;
  /** The e-mail that was refused, where this message takes its place. */
  insteadOf: string | null;
  campaignId: string | null;
  /** While it is with the mail server: from then on it cannot be taken back. */
  handedAt: Date | null;
  /** Somebody who follows ideas: it is forgotten with them. */
  followerId: string | null;
}
