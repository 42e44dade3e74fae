import { AsyncLocalStorage } from 'node:async_hooks';
import { type IncomingMessage, request } from 'node:http';
import type { Board } from '~/domain/ideas/board';
import { BoardReader, SPREAD_MS } from '~/live/board-reader';
import { fetchBoard } from '~/live/fetch-board';
import { paths } from '~/paths';

const origin = new AsyncLocalStorage<string>();

/** In Node, what the board's own reader asks has no page to be relative to: each viewer brings its process. */
export function letViewersFetch(): () => void {
  const { fetch } = globalThis;
  globalThis.fetch = (input, init) => {
    const base = origin.getStore();
    return fetch(base && typeof input === 'string' ? new URL(input, base) : input, init);
  };
  return () => {
    globalThis.fetch = fetch;
  };
}

/** Asks as the board's reader does, of this process. */
export function atProcess<Answer>(url: string, ask: () => Promise<Answer>): Promise<Answer> {
  return origin.run(url, ask);
}

export interface BoardViewer {
  board(): Board;
  reader: BoardReader;
  /** How many events came. */
  heard(): number;
  onBoard(listener: (board: Board) => void): void;
  close(): void;
}

/** Somebody who looks at the board, as the page does: the stream, and the page's own reader of what it tells. */
export async function boardViewer(url: string, query = ''): Promise<BoardViewer> {
  const listeners: ((board: Board) => void)[] = [];
  let heard = 0;
  return origin.run(url, async () => {
    const stream = await openStream(url);
    let board = await fetchBoard(query, {});
    const reader = new BoardReader({
      query,
      get: () => board,
      set: (next) => {
        board = next;
        for (const tell of listeners) tell(next);
      },
      isMoving: () => false,
    });
    let text = '';
    stream.setEncoding('utf8');
    const inside = AsyncLocalStorage.snapshot();
    stream.on('data', (chunk: string) =>
      inside(() => {
        text += chunk;
        const events = text.split('\n\n');
        text = events.pop() ?? '';
        for (const event of events) {
          heard += 1;
          if (event.startsWith('event: missed')) void reader.whole();
          const told = /^event: ideas\ndata: (.*)$/.exec(event)?.[1];
          const numbers = told && JSON.parse(told).map(({ number }: { number: number }) => number);
          if (numbers) setTimeout(() => reader.ideas(numbers), Math.random() * SPREAD_MS);
        }
      }),
    );
    return {
      board: () => board,
      reader,
      heard: () => heard,
      onBoard: (listener) => listeners.push(listener),
      close: () => stream.destroy(),
    };
  });
}

function openStream(url: string): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    // Of its own connection, which fetch's pool would hand to others once it is quiet.
    request(`${url}${paths.boardStream()}`, { agent: false }, resolve).on('error', reject).end();
  });
}
