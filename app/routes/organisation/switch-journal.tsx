import { data, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { historyLine } from '~/components/history/history-line';
import { HistoryTable } from '~/components/history/history-table';
import { JournalPages } from '~/components/history/journal-pages';
import { journalSearch, readEdge } from '~/components/history/journal-query';
import { SwitchTeamHead } from '~/components/organisation/switch-team-head';
import { switchJournal } from '~/domain/history/journal.server';
import { managedSwitch } from '~/http/organisation/managed-switch.server';
import { switchTeamView } from '~/http/organisation/switch-team-view.server';
import { dictionaryOf } from '~/i18n/dictionary.server';
import { useI18n } from '~/i18n/i18n-context';
import { Notice } from '~/ui/notice';

export { pageMeta as meta } from '~/ui/page-meta';

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const { ctx } = context;
  const event = await managedSwitch(context, request, params.switch);
  const found = await switchJournal(ctx, event, readEdge(new URL(request.url).searchParams));
  if (!found) throw data(null, { status: 403 });
  const words = dictionaryOf(ctx.locale);
  const reader = { locale: ctx.locale, words, hub: ctx.hub };
  return {
    page: { title: `${words.history.title} – ${event.title}` },
    team: switchTeamView(ctx, event, request),
    lines: found.entries.map((entry) => historyLine(reader, entry, event.zone.timeZone)),
    older: found.older ? journalSearch({}, { avant: found.older }) : null,
    newer: found.newer ? journalSearch({}, { apres: found.newer }) : null,
  };
}

/** What was done for one Switch, for those who organise it. */
export default function SwitchJournal() {
  const { team, lines, older, newer } = useLoaderData<typeof loader>();
  const text = useI18n().words.history;
  return (
    <>
      <SwitchTeamHead team={team} here="journal" />
      <p className="mb-6 text-lg">{text.switchLead}</p>
      {lines.length > 0 ? (
        <HistoryTable lines={lines} withSwitch={false} />
      ) : (
        <Notice title={text.emptyTitle}>
          <p>{text.emptyText}</p>
        </Notice>
      )}
      <JournalPages newer={newer} older={older} />
    </>
  );
}
