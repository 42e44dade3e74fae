import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { findCard } from '~/domain/ideas/arrange';
import type { Board } from '~/domain/ideas/board';
import type { BoardColumn } from '~/domain/ideas/idea';
import { BOARD_KEY } from './board-key';
import { BoardReader, SPREAD_MS } from './board-reader';
import { type IdeaChanged, useBoardStream } from './use-board-stream';

/** While the stream is cut, the board is read again this often. */
export const POLL_MS = 10_000;

export interface LiveBoard {
  board: Board;
  /** False while the stream is cut and the board is polled. */
  live: boolean;
  reader: BoardReader;
  showMore(column: BoardColumn): void;
}

/** The board of this page's filters: the loader's at first, without reading it again, then kept true by the stream. */
export function useLiveBoard({ initial, query }: { initial: Board; query: string }): LiveBoard {
  const client = useQueryClient();
  const key = useMemo(() => [BOARD_KEY, query], [query]);
  const reader = useMemo(
    () =>
      new BoardReader({
        query,
        get: () => client.getQueryData<Board>(key) ?? initial,
        set: (board) => client.setQueryData(key, board),
        isMoving: () => client.isMutating() > 0,
      }),
    [client, key, query, initial],
  );
  const live = useBoardStream((changes) => {
    window.setTimeout(() => {
      if (changes === null) return reader.whole();
      const board = client.getQueryData<Board>(key) ?? initial;
      reader.ideas(changes.filter((change) => !isShown(board, change)).map(({ number }) => number));
    }, Math.random() * SPREAD_MS);
  });
  const { data: board = initial } = useQuery({
    queryKey: key,
    queryFn: () => reader.whole(),
    initialData: initial,
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
    refetchInterval: live ? false : POLL_MS,
  });
  const showMore = useCallback((column: BoardColumn) => reader.more(column), [reader]);
  return { board, live, reader, showMore };
}

/** Our own move comes back by the stream: the board already shows it. */
function isShown(board: Board, { number, version }: IdeaChanged): boolean {
  return findCard(board, number)?.card.version === version;
}
