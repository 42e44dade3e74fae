import { keepPreviousData, type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { findCard } from '~/domain/ideas/arrange';
import { type Board, COLUMN_LIMIT, COLUMN_PAGE } from '~/domain/ideas/board';
import type { ColumnLimits } from '~/domain/ideas/board-filters';
import type { BoardColumn } from '~/domain/ideas/idea';
import { BOARD_KEY } from './board-key';
import { fetchBoard } from './fetch-board';
import { type IdeaChanged, useBoardStream } from './use-board-stream';

/** While the stream is cut, the board is read again this often. */
export const POLL_MS = 10_000;
/** Many screens hear of one change at once: they ask at slightly different moments. */
const SPREAD_MS = 80;

export interface LiveBoard {
  board: Board;
  /** False while the stream is cut and the board is polled. */
  live: boolean;
  showMore(column: BoardColumn): void;
}

/** The board of this page's filters: the loader's at first, without reading it again, then kept true by the stream. */
export function useLiveBoard(props: { initial: Board; query: string; lang: string }): LiveBoard {
  const { initial, query, lang } = props;
  const client = useQueryClient();
  const [limits, setLimits] = useState<ColumnLimits>({});
  const waiting = useRef(false);
  const live = useBoardStream((change) => {
    if (waiting.current || (change && isShown(client, change))) return;
    waiting.current = true;
    window.setTimeout(() => {
      waiting.current = false;
      // A move under way reads the board again when it is answered; before, it would seem undone.
      if (client.isMutating() === 0) client.invalidateQueries({ queryKey: [BOARD_KEY] });
    }, Math.random() * SPREAD_MS);
  });
  const isFirst = Object.keys(limits).length === 0;
  const { data: board = initial } = useQuery({
    queryKey: [BOARD_KEY, query, limits],
    queryFn: ({ signal }) => fetchBoard({ query, limits, lang }, signal),
    ...(isFirst ? { initialData: initial } : {}),
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
    refetchInterval: live ? false : POLL_MS,
  });
  const showMore = (column: BoardColumn) =>
    setLimits((now) => ({
      ...now,
      [column]: Math.min((now[column] ?? COLUMN_PAGE) + COLUMN_PAGE, COLUMN_LIMIT),
    }));
  return { board, live, showMore };
}

/** Our own move comes back by the stream: the board already shows it. */
function isShown(client: QueryClient, change: IdeaChanged): boolean {
  return client
    .getQueriesData<Board>({ queryKey: [BOARD_KEY], type: 'active' })
    .some(([, board]) => board && findCard(board, change.number)?.card.version === change.version);
}
