import type { AddressInfo } from 'node:net';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';

type Verdict = { code: number; text: string } | 'accept' | 'cut' | 'silence';

interface Caught {
  raw: string;
  email: Email;
  to: string[];
}

export interface MailCatcher {
  url: string;
  caught: Caught[];
  /** How many times somebody began to hand over a message. */
  tries(): number;
  close(): Promise<void>;
}

/**
 * A real SMTP server on a free port. `verdict` says what it does with each message once its text has come:
 * take it, refuse it, cut the connection without a word (it keeps what it got), or never answer.
 */
export async function mailCatcher(
  verdict: (attempt: number) => Verdict = () => 'accept',
  atRecipient?: (address: string) => { code: number; text: string } | undefined,
): Promise<MailCatcher> {
  const caught: Caught[] = [];
  let tries = 0;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    logger: false,
    onRcptTo(address, _session, done) {
      const refusal = atRecipient?.(address.address);
      done(refusal ? Object.assign(new Error(refusal.text), { responseCode: refusal.code }) : undefined);
    },
    onData(stream, session, done) {
      tries += 1;
      const attempt = tries;
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', async () => {
        const raw = Buffer.concat(chunks).toString('utf8');
        const decided = verdict(attempt);
        const email = await PostalMime.parse(raw);
        const to = session.envelope.rcptTo.map((recipient) => recipient.address);
        if (decided === 'accept' || decided === 'cut') caught.push({ raw, email, to });
        if (decided === 'accept') done();
        else if (decided === 'cut') cut(server, session.id);
        else if (decided !== 'silence')
          done(Object.assign(new Error(decided.text), { responseCode: decided.code }));
      });
    },
  });
  // A client that gives up on a silent server resets the connection: that is what is being tested.
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    caught,
    tries: () => tries,
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}

function cut(server: SMTPServer, sessionId: string): void {
  const connections = server.connections as unknown as Set<{ id: string; _socket: { destroy(): void } }>;
  for (const connection of connections) if (connection.id === sessionId) connection._socket.destroy();
}
