import type { Kysely } from 'kysely';
import type { Database } from '~db/schema/database';
import type { Locale } from '../context';
import type { MessageKind } from './message-kinds';

/** A message that nobody gets: what it would say, shown before it is sent. */
export interface PretendMessage {
  kind: MessageKind;
  locale: Locale;
  switchEventId: string;
  registrationId: string;
  toName: string;
  details: Record<string, unknown>;
}

export interface PreviewedMessage {
  subject: string;
  /** What the team may write otherwise; all the rest stays. */
  paragraphs: string[];
  text: string;
  html: string;
}

/**
 * Renders it as it would leave; undefined where there is nobody to write to.
 * @param db a transaction, to see what is written in it
 */
export type PreviewMessage = (
  pretend: PretendMessage,
  db?: Kysely<Database>,
) => Promise<PreviewedMessage | undefined>;
