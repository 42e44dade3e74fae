import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { BoardFilterForm } from '~/components/board/board-filter-form';
import { BoardLabelsProvider } from '~/components/board/board-labels';
import { BoardListChoose } from '~/components/board/board-list-choose';
import { BoardListEnd } from '~/components/board/board-list-end';
import { BoardListPages } from '~/components/board/board-list-pages';
import { BoardListPlan } from '~/components/board/board-list-plan';
import { useWording } from '~/components/vocabulary/wording-context';
import type { Ctx } from '~/domain/context';
import { boardFiltersQuery, readBoardFilters, readColumnAfter } from '~/domain/ideas/board-filters';
import { readBoard, readBoardCards, readBoardColumn } from '~/domain/ideas/board-pages.server';
import { readMoves } from '~/domain/ideas/move-form';
import { moveIdeas } from '~/domain/ideas/move-ideas.server';
import { planMoves, readMoveWish } from '~/domain/ideas/move-plan';
import { can } from '~/domain/people/can';
import { boardFilterOptions } from '~/http/board/board-filter-options.server';
import { boardLabelsOf } from '~/http/board/board-labels.server';
import { endQuery, readEnd } from '~/http/board/board-list-told.server';
import { readForm } from '~/http/read-form.server';
import { demand, requireStaff } from '~/http/sign-in/require-staff.server';
import { dictionaryOf } from '~/i18n/dictionary.server';
import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { paths } from '~/paths';
import { SelectField } from '~/ui/select-field';

export { keptHeaders as headers } from '~/http/kept/kept-headers';
export { pageMeta as meta } from '~/ui/page-meta';

const FORM = 'deplacer';

export async function loader({ context, request }: LoaderFunctionArgs) {
  const { ctx } = context;
  const asked = new URL(request.url).searchParams;
  const filters = readBoardFilters(asked);
  const column = readColumnAfter(asked);
  const canTriage = can(ctx.viewer, 'triage-ideas', { hubId: ctx.hub.id });
  const { boardList: text } = dictionaryOf(ctx.locale);
  const query = boardFiltersQuery(filters);
  if (column) query.set('colonne', column.column);
  return {
    filters,
    column: column?.column ?? '',
    after: column?.after ?? null,
    query: query.toString(),
    options: await boardFilterOptions(ctx),
    labels: boardLabelsOf(ctx),
    canTriage,
    plan: canTriage ? await readPlan(ctx, asked) : null,
    end: canTriage ? await readEnd(ctx, asked) : null,
    columns: column ? [await readBoardColumn(ctx, filters, column)] : (await readBoard(ctx, filters)).columns,
    page: { title: text.title, description: fill(text.description, { hub: ctx.hub.name }) },
  };
}

async function readPlan(ctx: Ctx, asked: URLSearchParams) {
  const wish = readMoveWish(asked);
  if (!wish) return null;
  const numbers = wish.ideas.map(({ number }) => number);
  return planMoves(wish, await readBoardCards(ctx, numbers));
}

/** Confirmed moves, or the way back: done together, then told on the list. */
export async function action({ context, request }: ActionFunctionArgs) {
  requireStaff(context, request);
  demand(context, 'triage-ideas', { hubId: context.ctx.hub.id });
  const form = await readForm(request);
  const moves = readMoves(form);
  if (!moves) throw data(null, { status: 400 });
  const done = await moveIdeas(context.ctx, moves);
  if (!done.ok) throw data(null, { status: 403 });
  const asked = new URL(request.url).searchParams;
  const query = boardFiltersQuery(readBoardFilters(asked));
  const column = readColumnAfter(asked);
  if (column) query.set('colonne', column.column);
  return redirect(`${paths.boardList()}?${endQuery(query, done.value, form.get('intent') === 'undo')}`, 303);
}

export default function BoardListPage() {
  const { filters, column, after, query, options, labels, canTriage, plan, end, columns } =
    useLoaderData<typeof loader>();
  const { words } = useI18n();
  const text = words.boardList;
  const boardQuery = boardFiltersQuery(filters).toString();
  const hrefOf = (more: Record<string, string>) => {
    const asked = new URLSearchParams(query);
    for (const [name, value] of Object.entries(more)) asked.set(name, value);
    return asked.size > 0 ? `${paths.boardList()}?${asked}` : paths.boardList();
  };
  const choices = useWording().columns.map(({ slug, name }) => ({ value: slug, label: name }));
  return (
    <BoardLabelsProvider value={labels}>
      <header className="page-head">
        <h1>{text.title}</h1>
        <p className="page-lead">{text.lead}</p>
        <p>
          <a className="tap" href={boardQuery ? `${paths.board()}?${boardQuery}` : paths.board()}>
            {text.toBoard}
          </a>
        </p>
      </header>
      {end ? <BoardListEnd {...end} /> : null}
      {plan ? (
        <BoardListPlan plan={plan} backHref={hrefOf({})} />
      ) : (
        <>
          <BoardFilterForm action={paths.boardList()} filters={filters} options={options}>
            <SelectField
              name="colonne"
              label={text.column}
              choices={[{ value: '', label: text.everyColumn }, ...choices]}
              defaultValue={column}
            />
          </BoardFilterForm>
          <BoardListPages
            columns={columns}
            isAlone={column !== ''}
            isFirst={after === null}
            form={canTriage ? FORM : null}
            hrefOf={hrefOf}
          />
          {canTriage ? <BoardListChoose id={FORM} kept={[...new URLSearchParams(query)]} /> : null}
        </>
      )}
    </BoardLabelsProvider>
  );
}
