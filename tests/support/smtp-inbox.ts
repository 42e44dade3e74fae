import { once } from 'node:events';
import type { AddressInfo, Socket } from 'node:net';
import { SMTPServer } from 'smtp-server';

export interface Delivery {
  messageId: string;
  to: string;
  /** The whole message, as it came over the wire. */
  raw: string;
}

/** What a mail server may do to a message. 'cut' takes the whole message and dies before it says so. */
export type MailFate = 'accept' | 'try-later' | 'refuse' | 'silence' | 'cut';

export interface SmtpInbox {
  /** For SMTP_URL, without query. */
  url: string;
  /** Everything that was read to its end, also where the sender never heard so. */
  deliveries: Delivery[];
  /** How many messages met each fate. */
  fates: Map<MailFate, number>;
  close(): Promise<void>;
}

const TRY_LATER = 451;
const REFUSED = 554;

/** A real SMTP server that keeps what it is sent. `decide` says what becomes of each message. */
export async function smtpInbox(decide: (to: string) => MailFate = () => 'accept'): Promise<SmtpInbox> {
  const deliveries: Delivery[] = [];
  const fates = new Map<MailFate, number>();
  const sockets = new Set<Socket>();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    disableReverseLookup: true,
    onData(stream, session, answer) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const to = session.envelope.rcptTo[0]?.address ?? '';
        const fate = decide(to);
        fates.set(fate, (fates.get(fate) ?? 0) + 1);
        if (fate === 'accept' || fate === 'cut') {
          const raw = Buffer.concat(chunks).toString('utf8');
          const header = raw.split('\r\n\r\n')[0] ?? '';
          deliveries.push({ messageId: /^message-id:\s*(\S+)/im.exec(header)?.[1] ?? '', to, raw });
        }
        if (fate === 'accept') answer(null);
        else if (fate === 'try-later') answer(smtpError(TRY_LATER));
        else if (fate === 'refuse') answer(smtpError(REFUSED));
        else if (fate === 'cut') for (const socket of sockets) socket.destroy();
        // 'silence' answers nothing at all: the sender must give up by itself.
      });
    },
  });
  server.on('error', () => undefined);
  server.server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const { port } = server.server.address() as AddressInfo;
  const close = async () => {
    for (const socket of sockets) socket.destroy();
    await new Promise<void>((resolve) => server.close(() => resolve()));
  };
  return { url: `smtp://127.0.0.1:${port}`, deliveries, fates, close };
}

function smtpError(responseCode: number): Error {
  return Object.assign(new Error('not now'), { responseCode });
}
