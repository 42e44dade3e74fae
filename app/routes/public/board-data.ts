import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { readBoardFilters, readColumnLimits } from '~/domain/ideas/board-filters';
import { readBoard } from '~/domain/ideas/board-pages.server';
import { readMove } from '~/domain/ideas/move-form';
import { type MoveRefusal, moveIdea } from '~/domain/ideas/move-idea.server';
import { KEEP_HEADER } from '~/http/kept/kept-headers';
import { readForm } from '~/http/read-form.server';

/** The board as data, with the page's own filters: what the page reads again when something has changed. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  const query = new URL(request.url).searchParams;
  const board = await readBoard(context.ctx, readBoardFilters(query), readColumnLimits(query));
  return Response.json(board, { headers: { [KEEP_HEADER]: '1', 'Cache-Control': 'no-cache' } });
}

const STATUSES: Record<MoveRefusal, number> = {
  'not-allowed': 403,
  'not-found': 404,
  stale: 409,
  'column-retired': 409,
  'needs-decision': 409,
  'neighbour-moved': 409,
};

/** One move of one card; a refusal says why, and for a stale one who moved the idea where. */
export async function action({ context, request }: ActionFunctionArgs) {
  const move = readMove(await readForm(request));
  if (!move) return Response.json({ reason: 'unreadable' }, { status: 400 });
  const moved = await moveIdea(context.ctx, move);
  if (moved.ok) return Response.json(moved.value);
  return Response.json({ reason: moved.reason, ...moved.facts }, { status: STATUSES[moved.reason] });
}
