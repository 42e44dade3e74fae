import { randomBytes } from 'node:crypto';
import type { Hub } from '~/domain/hubs/hub';
import type { PretendMessage, PreviewedMessage } from '~/domain/messages/pretend-message';
import type { Db } from '~db/connect.server';
import type { MessageRow } from '~db/queries/messages-sending';
import { type MailSettings, messageRoom } from './message-room.server';
import { renderMessage } from './render-message.server';

/**
 * What a message will say, by the same hand that writes the real one. Only its personal links differ: sealed with a
 * secret of the moment, they open nobody's place, whoever the page is shown to.
 */
export async function previewMessage(
  db: Db,
  settings: MailSettings,
  { hub, now }: { hub: Hub; now: Date },
  pretend: PretendMessage,
): Promise<PreviewedMessage | undefined> {
  const row: MessageRow = {
    ...pretend,
    id: '',
    hubId: hub.id,
    channel: 'email',
    state: 'owed',
    // The calendar that goes along wants an address; it is not shown.
    toEmail: hub.contactEmail,
    toPhone: null,
    ideaId: null,
    ideaDecisionId: null,
    ideaQuestionId: null,
    campaignId: null,
    followerId: null,
    insteadOf: null,
    messageId: '',
    attempts: 0,
    lastError: null,
    subject: null,
    textBody: null,
    htmlBody: null,
    calendarBody: null,
    createdAt: now,
    handledAt: null,
    handedAt: null,
  };
  const secret = randomBytes(32).toString('hex');
  const room = await messageRoom(db, { ...settings, secret }, row, now);
  return room && renderMessage(room);
}
