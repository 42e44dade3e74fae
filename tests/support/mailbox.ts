import { setTimeout as pause } from 'node:timers/promises';
import PostalMime, { type Email } from 'postal-mime';
import { type SmtpInbox, smtpInbox } from './smtp-inbox';

const PATIENCE_MS = 15_000;
const LOOK_EVERY_MS = 50;

export interface Mailbox {
  /** For SMTP_URL. */
  url: string;
  /** Waits for the newest message to this address that `fits`, and reads it as a mail client would. */
  newestTo(address: string, fits?: (mail: Email) => boolean): Promise<Email>;
  close(): Promise<void>;
}

/** The mailboxes of everybody in a journey: a real SMTP server, read by a parser that did not write the mails. */
export async function openMailbox(): Promise<Mailbox> {
  const inbox: SmtpInbox = await smtpInbox();
  return {
    url: inbox.url,
    async newestTo(address, fits = () => true) {
      const limit = Date.now() + PATIENCE_MS;
      while (Date.now() < limit) {
        const raw = inbox.deliveries
          .filter((delivery) => delivery.to === address)
          .map((delivery) => delivery.raw);
        for (const text of raw.reverse()) {
          const mail = await PostalMime.parse(text);
          if (fits(mail)) return mail;
        }
        await pause(LOOK_EVERY_MS);
      }
      const seen = inbox.deliveries.map((delivery) => delivery.to).join(', ');
      throw new Error(`no such mail to ${address} within ${PATIENCE_MS} ms; mails went to: ${seen}`);
    },
    close: () => inbox.close(),
  };
}

/** The first link of a mail's text part that leads to this path; fails loudly where there is none. */
export function linkIn(mail: Email, path: string): string {
  const found = (mail.text ?? '')
    .match(/https?:\/\/\S+/g)
    ?.find((url) => new URL(url).pathname.startsWith(path) || url.includes(path));
  if (!found) throw new Error(`no link to ${path} in « ${mail.subject} »:\n${mail.text}`);
  return found;
}
