import type { Transporter } from 'nodemailer';
import { refuseAddress } from '~/domain/messages/refuse-address.server';
import { withoutAddresses } from '~/domain/messages/without-addresses';
import type { Db } from '~db/connect.server';
import {
  beginAttempt,
  forgetKeys,
  handOver,
  type MessageRow,
  markHandled,
  noteError,
  storeBodies,
} from '~db/queries/messages-sending';
import { composeMail, NoSuchAddress, type Sender } from './compose-mail';
import { isAddressRefused, isPermanent } from './mail-transport.server';
import { type MailSettings, messageRoom } from './message-room.server';
import type { RenderedMessage } from './rendered-message';
import { senderOf } from './sender-of';
import { isStillTrue } from './still-true.server';

export interface SendingParts {
  db: Db;
  settings: MailSettings;
  /** Undefined where no SMTP_URL is set: messages are kept, readable by staff, sent to nobody. */
  transport: Pick<Transporter, 'sendMail'> | undefined;
  /** A sign-in's keys are forgotten once sent: in production nobody reads them later. */
  forgetsKeys: boolean;
  now(): Date;
}

/** With waits that double from ten seconds, these cover most of a day without a mail server. */
export const MOST_ATTEMPTS = 12;
const ATTEMPT_MS = 30_000;

/**
 * One attempt to send one message. What is written about it is true whenever the process stops: at worst the
 * same message leaves twice under the same Message-ID, and mail programs show one.
 * @returns whether the mail server was asked
 * @throws what the SMTP server or the network said, where trying again later is right
 */
export async function sendMessage(parts: SendingParts, id: string): Promise<boolean> {
  const { db } = parts;
  const row = await beginAttempt(db, id);
  if (!row) return false;
  if (hasExpired(row, parts.now())) {
    await giveUp(parts, row, EXPIRED);
    return false;
  }
  try {
    return await attempt(parts, row);
  } catch (error) {
    await afterFailure(parts, row, error);
    return true;
  }
}

/** @throws the error again, where trying again later is right */
async function afterFailure(parts: SendingParts, row: MessageRow, error: unknown): Promise<void> {
  const lastError = explain(error);
  if (error instanceof NoSuchAddress || isAddressRefused(error)) {
    await refuseAddress(parts.db, row.id, { while: 'queued', lastError, at: parts.now() });
    return;
  }
  if (isPermanent(error) || row.attempts >= MOST_ATTEMPTS) return giveUp(parts, row, lastError);
  await noteError(parts.db, row.id, lastError);
  throw error;
}

const EXPIRED = 'its keys expired before it could leave';
const MINUTE_MS = 60_000;

/** A sign-in that arrives after its keys are void, or were forgotten, would only confuse. */
function hasExpired({ kind, details, createdAt }: MessageRow, now: Date): boolean {
  if (kind !== 'sign-in') return false;
  const minutes = Number(details.expiresInMinutes ?? 0);
  return now.getTime() >= createdAt.getTime() + minutes * MINUTE_MS;
}

async function giveUp(parts: SendingParts, row: MessageRow, lastError: string): Promise<void> {
  await markHandled(parts.db, row.id, { state: 'failed', lastError, handledAt: parts.now() });
  if (row.kind === 'sign-in' && parts.forgetsKeys) await forgetKeys(parts.db, row.id);
}

/** @returns whether it was handed to the mail server */
async function attempt(parts: SendingParts, row: MessageRow): Promise<boolean> {
  const { db, settings, transport } = parts;
  const handledAt = parts.now();
  const end = async (state: 'kept' | 'withdrawn') => {
    await markHandled(db, row.id, { state, lastError: row.lastError, handledAt });
    return false;
  };
  const room = await messageRoom(db, settings, row, handledAt);
  if (room && !(await isStillTrue(room))) return end('withdrawn');
  // Loaded with the first message: the start waits for no template.
  const { renderMessage } = await import('./render-message.server');
  const rendered = room && (await renderMessage(room));
  // What it was about has been erased: there is nobody to tell any more.
  if (!room || !rendered) return end('kept');
  const first = await firstRendering(db, row, rendered);
  if (!first) return false;
  if (!transport) return end('kept');
  const { hub } = room.ctx;
  const sender: Sender = { from: senderOf(settings.mailFrom, hub), replyTo: hub.contactEmail };
  const mail = composeMail(row, first, sender);
  if (!(await handOver(db, row.id, parts.now()))) return end('withdrawn');
  await inTime(transport.sendMail(mail));
  await markHandled(db, row.id, { state: 'sent', lastError: null, handledAt: parts.now() });
  if (row.kind === 'sign-in' && parts.forgetsKeys) await forgetKeys(db, row.id);
  return true;
}

/**
 * What was rendered at the first attempt is what every attempt sends: one Message-ID, one text.
 * Undefined where the message was erased meanwhile.
 */
async function firstRendering(
  db: Db,
  row: MessageRow,
  rendered: RenderedMessage,
): Promise<RenderedMessage | undefined> {
  const { subject, textBody, htmlBody, calendarBody } = row;
  if (subject !== null && textBody !== null && htmlBody !== null) {
    return { ...rendered, subject, text: textBody, html: htmlBody, calendar: calendarBody };
  }
  const stored = await storeBodies(db, row.id, {
    subject: rendered.subject,
    textBody: rendered.text,
    htmlBody: rendered.html,
    calendarBody: rendered.calendar,
  });
  return stored ? rendered : undefined;
}

function inTime<Value>(work: Promise<Value>): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('the mail server took too long')), ATTEMPT_MS);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

function explain(error: unknown): string {
  const { message = String(error), response } = error as { message?: string; response?: string };
  return withoutAddresses(response ?? message);
}
