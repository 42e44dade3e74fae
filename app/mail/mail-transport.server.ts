import nodemailer, { type Transporter } from 'nodemailer';
import type SMTPPool from 'nodemailer/lib/smtp-pool';

export const CONNECTIONS = 5;
const SECOND_MS = 1000;

/** A server that is silent for longer is as good as away: the job tries again. */
const PATIENCE = {
  dnsTimeout: 5 * SECOND_MS,
  connectionTimeout: 10 * SECOND_MS,
  greetingTimeout: 10 * SECOND_MS,
  socketTimeout: 20 * SECOND_MS,
};

/** Connections to the SMTP server of SMTP_URL, kept open between messages. What the URL's query says wins. */
export function mailTransport(smtpUrl: string): Transporter<SMTPPool.SentMessageInfo> {
  const said = new URL(smtpUrl).searchParams;
  const patience = Object.fromEntries(Object.entries(PATIENCE).filter(([name]) => !said.has(name)));
  // Retrying is the job's business, which counts it, waits longer each time and writes down why.
  const options: SMTPPool.Options & { maxRequeues: number } = {
    url: smtpUrl,
    pool: true,
    maxConnections: CONNECTIONS,
    maxRequeues: 0,
    // Nothing that somebody typed may ever name a file or an address to fetch.
    disableFileAccess: true,
    disableUrlAccess: true,
    ...patience,
  };
  return nodemailer.createTransport(options);
}

/** A refusal that names a policy (RFC 3463, 5.7): about the sender, so the address may well exist. */
const POLICY = /\b5\.7\.\d+\b/;

/** The SMTP server will take no mail for this address, now or later. */
export function isAddressRefused(error: unknown): boolean {
  const { command, response = '' } = error as { command?: string; response?: string };
  return isPermanent(error) && command === 'RCPT TO' && !POLICY.test(response);
}

/** The SMTP server refused this message for good: trying again would not help. */
export function isPermanent(error: unknown): boolean {
  const { code, responseCode = 0 } = error as { code?: string; responseCode?: number };
  const isAboutMessage = code === 'EENVELOPE' || code === 'EMESSAGE';
  // A 5xx to the greeting or the sign-in is about the server's settings: mended there, it will pass.
  return isAboutMessage && responseCode >= 500 && responseCode < 600;
}
