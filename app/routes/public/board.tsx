import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { lazy, Suspense, useEffect, useState } from 'react';
import { BoardColumns } from '~/components/board/board-columns';
import { BoardFilterForm } from '~/components/board/board-filter-form';
import { BoardJumps } from '~/components/board/board-jumps';
import { BoardLongColumn } from '~/components/board/board-long-column';
import { sentenceOfMove } from '~/components/board/board-told';
import { useWording } from '~/components/vocabulary/wording-context';
import type { Ctx } from '~/domain/context';
import type { Board as BoardData } from '~/domain/ideas/board';
import { boardFiltersQuery, readBoardFilters, readColumnPage } from '~/domain/ideas/board-filters';
import { readBoard, readLongColumn, switchesWithIdeas } from '~/domain/ideas/board-pages.server';
import type { BoardColumn } from '~/domain/ideas/idea';
import { can } from '~/domain/people/can';
import { PRIORITY_AUDIENCES } from '~/domain/priority-audiences';
import { dictionaryOf } from '~/i18n/dictionary.server';
import { fill } from '~/i18n/fill';
import type { Dictionary } from '~/i18n/fr';
import { useI18n } from '~/i18n/i18n-context';
import { plural } from '~/i18n/plural';
import { BoardCache } from '~/live/board-cache';
import { useBoardMoves } from '~/live/use-board-moves';
import { POLL_MS, useLiveBoard } from '~/live/use-live-board';
import { paths } from '~/paths';

export { pageMeta as meta } from '~/ui/page-meta';

export const handle = { hydrate: ['board', 'forms'] };

/** Dragging weighs as much as the rest of the page's own script: only who may move cards loads it. */
const BoardDesk = lazy(() =>
  import('~/components/board/board-desk').then(({ BoardDesk: desk }) => ({ default: desk })),
);

export async function loader({ context, request }: LoaderFunctionArgs) {
  const { ctx } = context;
  const asked = new URL(request.url).searchParams;
  const filters = readBoardFilters(asked);
  const alone = readColumnPage(asked);
  const { board: text } = dictionaryOf(ctx.locale);
  return {
    filters,
    query: boardFiltersQuery(filters).toString(),
    options: await filterOptions(ctx),
    canTriage: can(ctx.viewer, 'triage-ideas', { hubId: ctx.hub.id }),
    page: { title: text.title, description: fill(text.description, { hub: ctx.hub.name }) },
    ...(alone
      ? { longColumn: await readLongColumn(ctx, filters, alone), board: null }
      : { longColumn: null, board: await readBoard(ctx, filters) }),
  };
}

async function filterOptions({ hub, locale, ...ctx }: Ctx) {
  const { audiences } = dictionaryOf(locale).switches;
  const events = await switchesWithIdeas({ hub, locale, ...ctx });
  return {
    zones: hub.zones.map(({ slug, name }) => ({ value: slug, label: name })),
    switches: events.map(({ slug, title }) => ({ value: slug, label: title })),
    speakers: hub.stakeholderTypes.map(({ slug, label }) => ({ value: slug, label: label[locale] })),
    audiences: PRIORITY_AUDIENCES.map((slug) => ({ value: slug, label: audiences[slug] })),
  };
}

export default function BoardPage() {
  const { filters, options, query, board, longColumn, canTriage } = useLoaderData<typeof loader>();
  const { words } = useI18n();
  const hrefOf = (more: Record<string, string>) => {
    const asked = new URLSearchParams(query);
    for (const [name, value] of Object.entries(more)) asked.set(name, value);
    return asked.size > 0 ? `${paths.board()}?${asked}` : paths.board();
  };
  const moreHref = (column: BoardColumn) => hrefOf({ colonne: column });
  return (
    <div className="board-page">
      <header className="page-head">
        <h1>{words.board.title}</h1>
        <p className="page-lead">{words.board.lead}</p>
      </header>
      <BoardFilterForm filters={filters} options={options} />
      {longColumn ? (
        <BoardLongColumn
          page={longColumn}
          canTriage={canTriage}
          boardHref={hrefOf({})}
          nextHref={
            longColumn.next ? hrefOf({ colonne: longColumn.column, apres: String(longColumn.next) }) : null
          }
        />
      ) : null}
      {board ? (
        <BoardCache>
          <LiveBoard initial={board} query={query} canTriage={canTriage} moreHref={moreHref} />
        </BoardCache>
      ) : null}
    </div>
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

interface LiveBoardProps {
  initial: BoardData;
  query: string;
  canTriage: boolean;
  moreHref: (column: BoardColumn) => string;
}

function LiveBoard({ initial, query, canTriage, moreHref }: LiveBoardProps) {
  const { locale, words } = useI18n();
  const wording = useWording();
  const [inBrowser, setInBrowser] = useState(false);
  const [told, setTold] = useState<{ text: string; isGood: boolean } | null>(null);
  useEffect(() => setInBrowser(true), []);
  const { board, live, showMore } = useLiveBoard({ initial, query, lang: locale });
  const move = useBoardMoves(({ title, move: { column }, answer }) =>
    setTold({
      text: sentenceOfMove(words, wording, { title, column, answer }),
      isGood: answer.kind === 'moved',
    }),
  );
  const total = board.columns.reduce((sum, { count }) => sum + count, 0);
  const reading = (
    <BoardColumns
      board={board}
      canTriage={canTriage}
      moreHref={moreHref}
      onMore={inBrowser ? showMore : undefined}
    />
  );
  return (
    <>
      <p className="board-found">
        {plural(locale, foundWords(words.board, board, query), total)}
        {live ? null : <span role="status"> {fill(words.board.live.off, { seconds: POLL_MS / 1000 })}</span>}
      </p>
      <p className={told?.isGood === false ? 'board-told board-told-bad' : 'board-told'} role="status">
        {told?.text}
      </p>
      <BoardJumps board={board} />
      {canTriage && inBrowser ? (
        <Suspense fallback={reading}>
          <BoardDesk board={board} moreHref={moreHref} onMore={showMore} onMove={move} />
        </Suspense>
      ) : (
        reading
      )}
    </>
  );
}
