import { data, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { historyLine } from '~/components/history/history-line';
import { HistoryTable } from '~/components/history/history-table';
import { journalAskOf } from '~/components/history/journal-ask';
import { JournalFilters } from '~/components/history/journal-filters';
import { JournalPages } from '~/components/history/journal-pages';
import { isJournalFiltered, journalSearch, readJournalQuery } from '~/components/history/journal-query';
import { hubJournal, journalActors, MOST_IN_FILE } from '~/domain/history/journal.server';
import { demand, requireStaff } from '~/http/sign-in/require-staff.server';
import { dictionaryOf } from '~/i18n/dictionary.server';
import { fill } from '~/i18n/fill';
import { formatNumber } from '~/i18n/format-number';
import { useI18n } from '~/i18n/i18n-context';
import { paths } from '~/paths';
import { ButtonLink } from '~/ui/button-link';
import { Notice } from '~/ui/notice';

export { pageMeta as meta } from '~/ui/page-meta';

export async function loader({ context, request }: LoaderFunctionArgs) {
  requireStaff(context, request);
  const { ctx } = context;
  demand(context, 'see-journal', { hubId: ctx.hub.id });
  const search = new URL(request.url).searchParams;
  const query = readJournalQuery(search);
  const { ask, wrong } = journalAskOf(query, search, ctx.hub.timeZone);
  const found = await hubJournal(ctx, ask);
  if (!found) throw data(null, { status: 403 });
  const words = dictionaryOf(ctx.locale);
  const reader = { locale: ctx.locale, words, hub: ctx.hub };
  return {
    page: { title: words.history.title },
    query,
    wrong,
    actors: await journalActors(ctx),
    lines: found.entries.map((entry) => historyLine(reader, entry)),
    older: found.older ? journalSearch(query, { avant: found.older }) : null,
    newer: found.newer ? journalSearch(query, { apres: found.newer }) : null,
    most: formatNumber(ctx.locale, MOST_IN_FILE),
  };
}

/** Who did what in the hub. */
export default function Journal() {
  const { page, query, wrong, actors, lines, older, newer, most } = useLoaderData<typeof loader>();
  const { words } = useI18n();
  const text = words.history;
  const file = journalSearch(query);
  return (
    <>
      <header className="page-head">
        <h1>{page.title}</h1>
        <p className="page-lead">{text.lead}</p>
        <a className="tap no-print" href={paths.retention()}>
          {words.retention.title}
        </a>
      </header>
      <JournalFilters query={query} actors={actors} wrong={wrong} />
      {lines.length > 0 ? (
        <HistoryTable lines={lines} withSwitch />
      ) : (
        <Notice title={text.emptyTitle}>
          <p>{isJournalFiltered(query) ? text.noneFoundText : text.emptyText}</p>
        </Notice>
      )}
      <JournalPages newer={newer} older={older} />
      <p className="actions no-print mt-8">
        <ButtonLink look="secondary" href={paths.journalCsv() + file}>
          {text.csv}
        </ButtonLink>
        <ButtonLink look="secondary" href={paths.journalXlsx() + file}>
          {text.xlsx}
        </ButtonLink>
        <span className="text-soft">{fill(text.most, { most })}</span>
      </p>
    </>
  );
}
