import type Mail from 'nodemailer/lib/mailer';
import type { MessageRow } from '~db/queries/messages-sending';
import type { RenderedMessage } from './rendered-message';

/** The address can be written to by nobody: no server needs to be asked. */
export class NoSuchAddress extends Error {
  override name = 'NoSuchAddress';
}

/** No space, no quote, no bracket, no list: what nodemailer could read as more than one address is none. */
const ADDRESS = /^[^\s<>()[\],;:"\\@]+@[^\s<>()[\],;:"\\@]+$/;

export interface Sender {
  from: { name: string; address: string };
  replyTo: string;
}

/**
 * The mail of one message, with the Message-ID that was drawn with its row.
 * @throws NoSuchAddress
 */
export function composeMail(
  row: Pick<MessageRow, 'toEmail' | 'toName' | 'messageId' | 'createdAt'>,
  rendered: RenderedMessage,
  sender: Sender,
): Mail.Options {
  const address = row.toEmail ?? '';
  if (!ADDRESS.test(address)) throw new NoSuchAddress('the address is not one');
  return {
    from: { name: oneLine(sender.from.name), address: sender.from.address },
    replyTo: sender.replyTo,
    to: { name: oneLine(row.toName), address },
    // Once only: an address that stands in the envelope may be read by nothing else.
    envelope: { from: sender.from.address, to: [address] },
    messageId: row.messageId,
    date: row.createdAt,
    subject: oneLine(rendered.subject),
    text: rendered.text,
    html: rendered.html,
    headers: {
      'Auto-Submitted': 'auto-generated',
      // RFC 8058: the mail program asks with one POST, without opening a page.
      ...(rendered.unsubscribe?.startsWith('http')
        ? { 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }
        : {}),
    },
    ...(rendered.calendar ? { icalEvent: icalEvent(rendered.calendar) } : {}),
    ...(rendered.unsubscribe ? { list: { unsubscribe: rendered.unsubscribe } } : {}),
  };
}

function icalEvent(content: string): Mail.IcalAttachment {
  const method = /^METHOD:(\w+)/m.exec(content)?.[1] ?? 'REQUEST';
  return { method, content, filename: 'invite.ics' };
}

/** A header is one line, whatever was typed into a name or a title. */
function oneLine(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is removed
  return text.replace(/[\u0000-\u001f\u007f\u2028\u2029]+/g, ' ').trim();
}
