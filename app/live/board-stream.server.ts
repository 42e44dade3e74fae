import type { Request, RequestHandler, Response } from 'express';
import type { Logger } from 'pino';
import type { Connection } from '~db/connect.server';
import { listenTo } from '~db/listen.server';

export interface BoardStreamParts {
  connection: Connection;
  logger: Logger;
  /** Whose board a request looks at. */
  hubIdOf: (req: Request) => Promise<string>;
}

export interface BoardStream {
  handler: RequestHandler;
  /** Ends every stream and stops listening: for a graceful stop, before the database closes. */
  close(): Promise<void>;
}

const CHANNEL = 'idea_changed';
/** Proxies cut what is silent for a minute. */
const HEARTBEAT_MS = 20_000;
/** Changes of this time are told together: everybody then asks the same question, and one answer serves them all. */
const GATHER_MS = 25;
/** A hall of 200 people sits behind one address, some with two tabs. */
const MOST_STREAMS_PER_ADDRESS = 500;
const MOST_STREAMS = 5_000;
const RETRY_S = 10;
/** What a slow reader may leave unread before its stream is cut; it comes back and reads the board again. */
const MOST_UNREAD_BYTES = 64 * 1024;

interface Stream {
  hubId: string;
  address: string;
  res: Response;
}

/**
 * Server-sent events for everybody who looks at a board: which idea has changed, nothing about anybody.
 * Fed by PostgreSQL, so a change made by any process is told by all of them.
 */
export function createBoardStream({ connection, logger, hubIdOf }: BoardStreamParts): BoardStream {
  const streams = new Set<Stream>();
  const waiting = new Map<string, Map<number, number>>();
  let timer: NodeJS.Timeout | undefined;
  const tellWaiting = () => {
    timer = undefined;
    for (const [hubId, versions] of waiting) {
      const changes = [...versions].map(([number, version]) => ({ number, version }));
      const told = `event: ideas\ndata: ${JSON.stringify(changes)}\n\n`;
      for (const stream of streams) if (stream.hubId === hubId) send(stream, told);
    }
    waiting.clear();
  };
  const stopListening = listenTo(connection, CHANNEL, logger, (payload) => {
    // Without a payload the listening was cut for a while: anything may have changed.
    if (payload === null) {
      for (const stream of streams) send(stream, 'event: missed\ndata: {}\n\n');
      return;
    }
    const { hubId, number, version } = readChange(payload);
    waiting.set(hubId, (waiting.get(hubId) ?? new Map()).set(number, version));
    timer ??= setTimeout(tellWaiting, GATHER_MS);
  });
  const heartbeat = setInterval(() => {
    for (const stream of streams) send(stream, ': here\n\n');
  }, HEARTBEAT_MS);
  heartbeat.unref();

  const handler: RequestHandler = async (req, res, next) => {
    try {
      const stream = { hubId: await hubIdOf(req), address: req.ip ?? '', res };
      if (isFull(streams, stream.address)) {
        res.status(429).set('Retry-After', String(RETRY_S)).end();
        return;
      }
      if (req.destroyed || res.destroyed) return;
      open(stream);
      streams.add(stream);
      res.on('close', () => streams.delete(stream));
    } catch (error) {
      next(error);
    }
  };

  const close = async () => {
    clearInterval(heartbeat);
    clearTimeout(timer);
    for (const { res } of streams) res.end();
    streams.clear();
    await stopListening();
  };
  return { handler, close };
}

function open({ res }: Stream): void {
  res.status(200).set({
    'Content-Type': 'text/event-stream; charset=utf-8',
    // no-transform also keeps compression away, which would hold events back.
    'Cache-Control': 'no-store, no-transform',
    'X-Accel-Buffering': 'no',
  });
  res.flushHeaders();
  res.write('retry: 2000\n\n');
}

function send({ res }: Stream, text: string): void {
  if (res.writableLength > MOST_UNREAD_BYTES) res.destroy();
  else res.write(text);
}

function isFull(streams: Set<Stream>, address: string): boolean {
  if (streams.size >= MOST_STREAMS) return true;
  let same = 0;
  for (const stream of streams) if (stream.address === address) same += 1;
  return same >= MOST_STREAMS_PER_ADDRESS;
}

function readChange(payload: string): { hubId: string; number: number; version: number } {
  return JSON.parse(payload);
}
