import { once } from 'node:events';
import type { AddressInfo, Socket } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** What becomes of one attempt: refused for good, asked to come later, cut before or after the text, or taken. */
export type Fate = 'refuse' | 'defer' | 'defer-after-data' | 'cut' | 'cut-after-data' | 'accept';

export interface FaultySmtp {
  url: string;
  /** By address: the Message-IDs under which its whole text came, also where the sender never heard so. */
  taken: Map<string, string[]>;
  /** How many attempts met each fate. */
  fates: Map<Fate, number>;
  close(): Promise<void>;
}

/** A real SMTP server that decides by address and attempt (from 1). It keeps no texts, so that it takes no memory. */
export async function faultySmtp(decide: (to: string, attempt: number) => Fate): Promise<FaultySmtp> {
  const taken = new Map<string, string[]>();
  const fates = new Map<Fate, number>();
  const attempts = new Map<string, number>();
  const present = new Map<string, Fate>();
  const sockets = new Map<string, Socket>();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    disableReverseLookup: true,
    maxClients: 100,
    onConnect(session, done) {
      const socket = [...connections(server)].find(({ id }) => id === session.id)?._socket;
      if (socket) sockets.set(session.id, socket);
      done();
    },
    onRcptTo({ address }, session, done) {
      const attempt = (attempts.get(address) ?? 0) + 1;
      attempts.set(address, attempt);
      const fate = decide(address, attempt);
      fates.set(fate, (fates.get(fate) ?? 0) + 1);
      present.set(address, fate);
      if (fate === 'cut') sockets.get(session.id)?.destroy();
      else if (fate === 'refuse') done(answer(550, '5.1.1 no such user'));
      else if (fate === 'defer') done(answer(451, '4.3.0 try again later'));
      else done();
    },
    onData(stream, session, done) {
      const to = session.envelope.rcptTo[0]?.address ?? '';
      let head = '';
      stream.on('data', (chunk: Buffer) => {
        if (head.length < 4_000) head += chunk.toString('latin1');
      });
      stream.on('end', () => {
        const fate = present.get(to);
        if (fate === 'defer-after-data') return done(answer(452, '4.2.2 mailbox is busy'));
        taken.set(to, [...(taken.get(to) ?? []), messageIdOf(head)]);
        if (fate === 'cut-after-data') sockets.get(session.id)?.destroy();
        else done();
      });
    },
    onClose(session) {
      sockets.delete(session.id);
    },
  });
  server.on('error', () => undefined);
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    taken,
    fates,
    close: async () => {
      for (const socket of sockets.values()) socket.destroy();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

/** A string of its own: a slice would hold the whole text that it was cut from. */
function messageIdOf(head: string): string {
  return Buffer.from(/^message-id:\s*(\S+)/im.exec(head)?.[1] ?? '').toString();
}

function connections(server: SMTPServer): Set<{ id: string; _socket: Socket }> {
  return server.connections as unknown as Set<{ id: string; _socket: Socket }>;
}

function answer(responseCode: number, text: string): Error {
  return Object.assign(new Error(text), { responseCode });
}
