import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { MediatorHead } from '~/components/mediation/mediator-head';
import { MyPeopleFilters } from '~/components/mediation/my-people-filters';
import { MyPeopleTable } from '~/components/mediation/my-people-table';
import { TickAll } from '~/components/people/tick-all';
import { myPeople } from '~/domain/mediation/my-people.server';
import { isAnyAsked, myPeopleSearch, readMyPeopleQuery } from '~/domain/mediation/my-people-query';
import { mediatorView } from '~/http/mediation/mediator-view.server';
import { myPersonRows, switchChoices } from '~/http/mediation/my-people-view.server';
import { requireMediator } from '~/http/mediation/require-mediator.server';
import { dictionaryOf } from '~/i18n/dictionary.server';
import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { paths } from '~/paths';
import { Button } from '~/ui/button';
import { ButtonLink } from '~/ui/button-link';
import { Notice } from '~/ui/notice';
import { Pagination } from '~/ui/pagination';

export { privateHeaders as headers } from '~/http/private-headers';
export { privateMeta as meta } from '~/ui/private-meta';

const TICKED = 'choix';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { ctx } = context;
  const organizations = await requireMediator(context, request);
  const query = readMyPeopleQuery(new URL(request.url).searchParams);
  const found = await myPeople(ctx, query);
  return {
    page: { title: dictionaryOf(ctx.locale).mediation.people.title },
    mediator: await mediatorView(ctx, organizations),
    query,
    rows: myPersonRows(ctx, found.rows),
    switches: switchChoices(ctx, found.switches),
    list: { total: found.total, page: found.page, pages: found.pages },
  };
}

/** Whom a mediator's organization registered, over all Switches, with where they stand. */
export default function MyPeople() {
  const { page, mediator, query, rows, switches, list } = useLoaderData<typeof loader>();
  const { words } = useI18n();
  const text = words.mediation.people;
  const isAsked = isAnyAsked(query);
  return (
    <>
      <MediatorHead mediator={mediator} here="people" title={page.title}>
        <p className="page-lead">{text.lead}</p>
      </MediatorHead>
      <MyPeopleFilters query={query} switches={switches} />
      {rows.length > 0 ? (
        <>
          <TickAll />
          <MyPeopleTable rows={rows} total={list.total} form={TICKED} />
          <form id={TICKED} method="post" action={paths.slips()} className="actions no-print mt-4">
            <Button look="secondary">{words.papers.slips.ticked}</Button>
            <script type="module" src="/enhance/tick-all.js" />
          </form>
        </>
      ) : (
        <Notice title={isAsked ? text.emptyTitle : text.noneTitle}>
          <p>{isAsked ? text.emptyText : text.noneText}</p>
          <p className="actions mt-3">
            <ButtonLink look="secondary" href={paths.mediation()}>
              {text.toSwitches}
            </ButtonLink>
          </p>
        </Notice>
      )}
      <Pagination
        label={words.forms.pagination}
        previous={words.forms.previousPage}
        next={words.forms.nextPage}
        position={fill(words.forms.pageOf, { page: list.page, pages: list.pages })}
        page={list.page}
        hasNext={list.page < list.pages}
        hrefOf={(to) => paths.myPeople() + myPeopleSearch(query, { page: to })}
      />
    </>
  );
}
