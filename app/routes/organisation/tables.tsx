import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { CardsRooms } from '~/components/cards/cards-rooms';
import { SwitchTeamHead } from '~/components/organisation/switch-team-head';
import { AddTableForm } from '~/components/tables/add-table-form';
import { ConfirmTableRemoving } from '~/components/tables/confirm-table-removing';
import { SeatingForm } from '~/components/tables/seating-form';
import { SpreadForm } from '~/components/tables/spread-form';
import { TableCard } from '~/components/tables/table-card';
import { TableCodes } from '~/components/tables/table-codes';
import { TablesSummary } from '~/components/tables/tables-summary';
import { readTableCodes } from '~/domain/table-desk/draw-table-codes.server';
import { readSeating } from '~/domain/tables/read-tables.server';
import { answerTables, TABLES_DONE, type TablesAnswer } from '~/http/organisation/change-tables.server';
import { managedSwitch } from '~/http/organisation/managed-switch.server';
import { switchTeamView } from '~/http/organisation/switch-team-view.server';
import { tablesView } from '~/http/organisation/tables-view.server';
import { readForm } from '~/http/read-form.server';
import { requireStaff } from '~/http/sign-in/require-staff.server';
import { dictionaryOf } from '~/i18n/dictionary.server';
import { fill } from '~/i18n/fill';
import type { Dictionary } from '~/i18n/fr';
import { useI18n } from '~/i18n/i18n-context';
import { paths } from '~/paths';
import { DoneNotice } from '~/ui/done-notice';
import { ErrorSummary } from '~/ui/error-summary';
import { Notice } from '~/ui/notice';
import { Pagination } from '~/ui/pagination';

export { pageMeta as meta } from '~/ui/page-meta';

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { ctx } = context;
  const event = await managedSwitch(context, request, params.switch);
  const seating = await readSeating(ctx, event);
  if (!seating) throw data(null, { status: 403 });
  const query = new URL(request.url).searchParams;
  return {
    page: { title: `${dictionaryOf(ctx.locale).programme.tables.title} – ${event.title}` },
    team: switchTeamView(ctx, event, request),
    view: tablesView(
      ctx,
      event,
      { ...seating, codes: await readTableCodes(ctx, event.id) },
      Number(query.get('page')),
    ),
    said: TABLES_DONE.find((each) => each === query.get('fait')),
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  requireStaff(context, request);
  const sent = await readForm(request);
  const event = await managedSwitch(context, request, params.switch);
  return answerTables(context.ctx, event, sent);
}

/** The tables of the room, and who sits at which; on paper a list for each table. */
export default function Tables() {
  const { team, view, said } = useLoaderData<typeof loader>();
  const answer = useActionData<TablesAnswer>() ?? {};
  const { words } = useI18n();
  const text = words.programme.tables;
  const { typed, refusal, removing } = answer;
  const href = paths.tables(team.slug);
  const errors = (typed?.problems ?? []).map(({ field, reason, facts }) => ({
    name: `${field}.${typed?.of}`,
    message: fill(text.problems[reason], facts),
  }));
  return (
    <>
      <SwitchTeamHead team={team} here="tables" />
      <CardsRooms slug={team.slug} here="tables" />
      {said && !refusal ? <DoneNotice title={doneOf(said, words)} /> : null}
      {refusal ? (
        <Notice tone="warning" role="alert">
          <p>{text.refused[refusal]}</p>
        </Notice>
      ) : null}
      <ErrorSummary title={words.forms.errorsTitle} errors={errors} />
      {removing ? <ConfirmTableRemoving removing={removing} keep={href} /> : null}
      <h2 className="mb-3">{text.title}</h2>
      <TablesSummary view={view} />
      {view.tables.length > 0 ? <TableCodes view={view} /> : null}
      <ol className="cards mt-6 mb-8">
        {view.tables.map((table) => (
          <TableCard
            key={table.id}
            table={table}
            mayChange={view.mayChange}
            typed={typed?.of === table.id ? typed : undefined}
          />
        ))}
      </ol>
      {view.mayChange ? <AddTableForm typed={typed?.of === 'new' ? typed : undefined} /> : null}
      {view.mayChange && view.tables.length > 0 && view.people > 0 ? (
        <>
          <SpreadForm unseated={view.unseated} />
          <SeatingForm view={view} conflicts={answer.conflicts ?? []} />
          <Pagination
            label={words.forms.pagination}
            previous={words.forms.previousPage}
            next={words.forms.nextPage}
            position={fill(words.forms.pageOf, { page: view.seating.page, pages: view.seating.pages })}
            page={view.seating.page}
            hasNext={view.seating.page < view.seating.pages}
            hrefOf={(page) => `${href}?page=${page}#seating`}
          />
        </>
      ) : null}
      <script type="module" src="/enhance/print.js" />
    </>
  );
}

function doneOf(said: (typeof TABLES_DONE)[number], { programme, tableDesk }: Dictionary): string {
  if (said === 'codes') return tableDesk.codes.given;
  return said === 'code-change' ? tableDesk.codes.renewed : programme.tables.done[said];
}
