import { type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { lazy, Suspense, useCallback, useEffect, useState } from 'react';
import { BoardColumns } from '~/components/board/board-columns';
import { BoardFilterForm } from '~/components/board/board-filter-form';
import { BoardJumps } from '~/components/board/board-jumps';
import { BoardLabelsProvider } from '~/components/board/board-labels';
import { BoardToast } from '~/components/board/board-toast';
import { sentencesOfMoves } from '~/components/board/board-told';
import { useWording } from '~/components/vocabulary/wording-context';
import { VoicesPanel } from '~/components/voices/voices-panel';
import type { Board as BoardData } from '~/domain/ideas/board';
import {
  boardFiltersQuery,
  boardViewQuery,
  readBoardFilters,
  readColumnLimits,
  readFolded,
} from '~/domain/ideas/board-filters';
import { readBoard } from '~/domain/ideas/board-pages.server';
import { type BoardColumn, isClosedColumn } from '~/domain/ideas/idea';
import { can } from '~/domain/people/can';
import { boardFilterOptions } from '~/http/board/board-filter-options.server';
import { boardLabelsOf } from '~/http/board/board-labels.server';
import { voicesOfBoard } from '~/http/voices/voices-view.server';
import { dictionaryOf } from '~/i18n/dictionary.server';
import { fill } from '~/i18n/fill';
import type { Dictionary } from '~/i18n/fr';
import { useI18n } from '~/i18n/i18n-context';
import { plural } from '~/i18n/plural';
import { BoardCache } from '~/live/board-cache';
import { lengthsOf } from '~/live/board-reader';
import { useBoardMoves } from '~/live/use-board-moves';
import { POLL_MS, useLiveBoard } from '~/live/use-live-board';
import { paths } from '~/paths';

export { keptHeaders as headers } from '~/http/kept/kept-headers';
export { pageMeta as meta } from '~/ui/page-meta';

export const handle = { hydrate: ['board', 'forms', 'voices'] };

/** Moving cards weighs something: only who may do it loads it. */
const BoardDesk = lazy(() =>
  import('~/components/board/board-desk').then(({ BoardDesk: desk }) => ({ default: desk })),
);

export async function loader({ context, request }: LoaderFunctionArgs) {
  const { ctx } = context;
  const asked = new URL(request.url).searchParams;
  // What « voir la suite » led to before there was a list.
  if (asked.has('colonne')) throw redirect(`${paths.boardList()}?${asked}`);
  const filters = readBoardFilters(asked);
  const { board: text } = dictionaryOf(ctx.locale);
  return {
    filters,
    query: boardFiltersQuery(filters).toString(),
    folded: readFolded(asked) ?? null,
    options: await boardFilterOptions(ctx),
    labels: boardLabelsOf(ctx),
    voices: await voicesOfBoard(ctx, filters),
    canTriage: can(ctx.viewer, 'triage-ideas', { hubId: ctx.hub.id }),
    page: { title: text.title, description: fill(text.description, { hub: ctx.hub.name }) },
    board: await readBoard(ctx, filters, readColumnLimits(asked)),
  };
}

export default function BoardPage() {
  const { filters, options, labels, voices, query, board, folded, canTriage } =
    useLoaderData<typeof loader>();
  const { words } = useI18n();
  return (
    <BoardLabelsProvider value={labels}>
      <div className="board-page">
        <header className="page-head">
          <h1>{words.board.title}</h1>
          <p className="page-lead">{words.board.lead}</p>
          <p>
            <a className="tap" href={withQuery(paths.boardList(), query)}>
              {words.board.list}
            </a>
          </p>
        </header>
        <BoardFilterForm action={paths.board()} filters={filters} options={options} />
        <BoardCache key={query}>
          <LiveBoard initial={board} query={query} firstFolded={folded} canTriage={canTriage} />
        </BoardCache>
        <VoicesPanel voices={voices} isFolded />
      </div>
    </BoardLabelsProvider>
  );
}

interface LiveBoardProps {
  initial: BoardData;
  query: string;
  /** What the address says; null where it does not. */
  firstFolded: readonly BoardColumn[] | null;
  canTriage: boolean;
}

function LiveBoard({ initial, query, firstFolded, canTriage }: LiveBoardProps) {
  const i18n = useI18n();
  const { locale, words } = i18n;
  const wording = useWording();
  const foldedAtFirst = initial.columns.map(({ column }) => column).filter(isClosedColumn);
  const [inBrowser, setInBrowser] = useState(false);
  const [folded, setFolded] = useState(firstFolded ?? foldedAtFirst);
  const [told, setTold] = useState({ text: '', isGood: true });
  useEffect(() => setInBrowser(true), []);
  const { board, live, reader, showMore } = useLiveBoard({ initial, query });
  const { move, undo } = useBoardMoves(reader, (end) =>
    setTold({
      text: sentencesOfMoves(i18n, wording, end),
      isGood: end.answer.kind === 'done' && end.answer.refused.length === 0,
    }),
  );
  const onFold = useCallback((column: BoardColumn) => setFolded((now) => toggled(now, column)), []);
  const shown = boardViewQuery({
    filters: query,
    folded,
    foldedAtFirst,
    limits: lengthsOf(board),
  }).toString();
  useEffect(() => {
    if (inBrowser) {
      const address = withQuery(paths.board(), shown) + window.location.hash;
      window.history.replaceState(window.history.state, '', address);
    }
  }, [inBrowser, shown]);
  const view = {
    folded,
    foldHref: (column: BoardColumn) =>
      withQuery(
        paths.board(),
        boardViewQuery({
          filters: query,
          folded: toggled(folded, column),
          foldedAtFirst,
          limits: {},
        }).toString(),
      ),
    moreHref: (column: BoardColumn) => {
      const asked = new URLSearchParams(query);
      asked.set('colonne', column);
      return withQuery(paths.boardList(), asked.toString());
    },
    onFold: inBrowser ? onFold : undefined,
    onMore: inBrowser ? showMore : undefined,
  };
  const total = board.columns.reduce((sum, { count }) => sum + count, 0);
  const reading = <BoardColumns board={board} canTriage={canTriage} view={view} />;
  return (
    <>
      <p className="board-found" role="status">
        {plural(locale, foundWords(words.board, board, query), total)}
        {live ? null : <span> {fill(words.board.live.off, { seconds: POLL_MS / 1000 })}</span>}
      </p>
      <BoardToast text={told.text} isGood={told.isGood} onUndo={undo} />
      <BoardJumps board={board} />
      {canTriage && inBrowser ? (
        <Suspense fallback={reading}>
          <BoardDesk board={board} view={view} onMove={move} />
        </Suspense>
      ) : (
        reading
      )}
    </>
  );
}

/** What nothing was found for as it was typed is told apart from what was. */
function foundWords(
  { close, found, count }: Dictionary['board'],
  { columns, isClose }: BoardData,
  query: string,
) {
  if (isClose && columns.some((column) => column.count > 0)) return close;
  return query ? found : count;
}

function toggled(folded: readonly BoardColumn[], column: BoardColumn): BoardColumn[] {
  return folded.includes(column) ? folded.filter((one) => one !== column) : [...folded, column];
}

function withQuery(path: string, query: string): string {
  return query === '' ? path : `${path}?${query}`;
}
