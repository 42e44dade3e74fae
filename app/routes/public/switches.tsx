import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { SubscribeToCalendar } from '~/components/calendars/subscribe-to-calendar';
import { switchCardOf } from '~/components/switches/switch-card-view';
import { SwitchCards } from '~/components/switches/switch-cards';
import { SwitchFilters } from '~/components/switches/switch-filters';
import { switchListQuery } from '~/components/switches/switch-list-query';
import { listSwitches } from '~/domain/switches/list-switches.server';
import { withConfirmed } from '~/domain/switches/with-confirmed.server';
import { feedLinksOf } from '~/http/calendar-links.server';
import { sharedPage } from '~/http/embedding/shared-page.server';
import { dictionaryOf } from '~/i18n/dictionary.server';
import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { pagePosition } from '~/i18n/page-position';
import { pluralOrMore } from '~/i18n/plural';
import { paths } from '~/paths';
import { Notice } from '~/ui/notice';
import { Pagination } from '~/ui/pagination';

export { keptHeaders as headers } from '~/http/kept/kept-headers';
export { pageMeta as meta } from '~/ui/page-meta';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { ctx } = context;
  const { switches: text, emails } = dictionaryOf(ctx.locale);
  const query = switchListQuery.read(new URL(request.url).searchParams);
  const { switches, ...list } = await listSwitches(ctx, {
    zone: query.zone || undefined,
    audience: query.public || undefined,
    text: query.q || undefined,
    when: query.quand === 'passes' ? 'past' : 'coming',
    page: query.page,
  });
  const cards = await withConfirmed(ctx.db, switches);
  return {
    page: {
      title: text.listTitle,
      description: fill(text.listDescription, { hub: ctx.hub.name }),
      shared: await sharedPage(context, paths.switches()),
    },
    query: { ...query, page: list.page },
    zones: ctx.hub.zones.map(({ slug, name }) => ({ value: slug, label: name })),
    cards: cards.map(({ event, confirmed }) => switchCardOf(event, confirmed, ctx)),
    list,
    calendar: await feedLinksOf(
      context,
      paths.switchesCalendar(),
      fill(emails.calendar.feedOfHub, { hub: ctx.hub.name }),
    ),
  };
}

export default function Switches() {
  const { page, query, zones, cards, list, calendar } = useLoaderData<typeof loader>();
  const { locale, words } = useI18n();
  const text = words.switches;
  return (
    <>
      <header className="page-head">
        <h1>{page.title}</h1>
        <p className="page-lead">{text.listLead}</p>
      </header>
      <SwitchFilters query={query} zones={zones} />
      <h2 className="mt-10 mb-5 text-xl" id="found">
        {pluralOrMore(locale, text.found, list)}
      </h2>
      {cards.length > 0 ? (
        <SwitchCards cards={cards} />
      ) : (
        <Notice title={text.emptyTitle}>
          <p>{text.emptyText}</p>
        </Notice>
      )}
      <Pagination
        label={words.forms.pagination}
        previous={words.forms.previousPage}
        next={words.forms.nextPage}
        position={pagePosition(words.forms, list)}
        page={list.page}
        hasNext={list.hasNext}
        hrefOf={(to) => `${paths.switches()}${switchListQuery.write({ ...query, page: to })}`}
      />
      <div className="mt-8" id="agenda">
        <SubscribeToCalendar label={words.calendars.followAll} links={calendar} />
      </div>
    </>
  );
}
