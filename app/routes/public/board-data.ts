import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import type { Ctx } from '~/domain/context';
import {
  readBoardFilters,
  readColumnAfter,
  readColumnLimits,
  readIdeasAsked,
} from '~/domain/ideas/board-filters';
import { readBoard, readBoardChanges, readBoardColumn } from '~/domain/ideas/board-pages.server';
import { readMoves } from '~/domain/ideas/move-form';
import { type MoveRefusal, moveIdeas } from '~/domain/ideas/move-ideas.server';
import { KEEP_HEADER } from '~/http/kept/kept-headers';
import { readForm } from '~/http/read-form.server';

/**
 * The board as data, with the page's own filters: whole, one column further down, or what some ideas are now.
 * The same for everybody, so it is kept for the version of the data like visitors' pages.
 */
export async function loader({ context, request }: LoaderFunctionArgs) {
  const found = await read(context.ctx, new URL(request.url).searchParams);
  return Response.json(found, { headers: { [KEEP_HEADER]: '1', 'Cache-Control': 'no-cache' } });
}

function read(ctx: Ctx, query: URLSearchParams) {
  const filters = readBoardFilters(query);
  const ideas = readIdeasAsked(query);
  if (ideas) return readBoardChanges(ctx, filters, ideas);
  const column = readColumnAfter(query);
  if (column) return readBoardColumn(ctx, filters, column);
  return readBoard(ctx, filters, readColumnLimits(query));
}

const STATUSES: Record<MoveRefusal, number> = {
  'not-allowed': 403,
  'not-found': 404,
  stale: 409,
  'column-retired': 409,
  'needs-decision': 409,
  'neighbour-moved': 409,
};

/** Moves of one or several cards: what was moved and where it stands now, what was not and why. */
export async function action({ context, request }: ActionFunctionArgs) {
  const moves = readMoves(await readForm(request));
  if (!moves) return Response.json({ reason: 'unreadable' }, { status: 400 });
  const done = await moveIdeas(context.ctx, moves);
  if (!done.ok) return Response.json({ reason: done.reason }, { status: STATUSES[done.reason] });
  const [first] = done.value.refused;
  const status = first && done.value.moved.length === 0 ? STATUSES[first.reason] : 200;
  return Response.json(done.value, { status });
}
