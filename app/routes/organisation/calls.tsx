import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { CallCard } from '~/components/calls/call-card';
import { CallsNav } from '~/components/calls/calls-nav';
import { CallsNotices } from '~/components/calls/calls-notices';
import { CallsPaper } from '~/components/calls/calls-paper';
import { ReachedTable } from '~/components/calls/reached-table';
import { SwitchTeamHead } from '~/components/organisation/switch-team-head';
import { callList } from '~/domain/calls/call-list.server';
import { callsSearch, readCallsQuery } from '~/domain/calls/calls-query';
import { localFields } from '~/domain/switches/form/local-moment';
import { answerCall, type CallAnswer } from '~/http/organisation/answer-call.server';
import {
  callCardViews,
  callsForPaper,
  notedView,
  reachedViews,
} from '~/http/organisation/call-list-view.server';
import { managedSwitch } from '~/http/organisation/managed-switch.server';
import { switchTeamView } from '~/http/organisation/switch-team-view.server';
import { readForm } from '~/http/read-form.server';
import { dictionaryOf } from '~/i18n/dictionary.server';
import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { plural } from '~/i18n/plural';
import { paths } from '~/paths';
import { ButtonLink } from '~/ui/button-link';
import { Notice } from '~/ui/notice';
import { Pagination } from '~/ui/pagination';

export { pageMeta as meta } from '~/ui/page-meta';

const PAGE_SIZE = 40;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { ctx } = context;
  const event = await managedSwitch(context, request, params.switch);
  const search = new URL(request.url).searchParams;
  const list = await callList(ctx, event);
  if (!list) throw data(null, { status: 403 });
  const { view, page: asked, isForPaper } = readCallsQuery(search);
  const pages = Math.max(1, Math.ceil(list[view].length / PAGE_SIZE));
  const page = Math.min(asked, pages);
  const [from, to] = [(page - 1) * PAGE_SIZE, page * PAGE_SIZE];
  return {
    page: { title: `${dictionaryOf(ctx.locale).calls.title} – ${event.title}` },
    team: switchTeamView(ctx, event, request),
    ...{ view, shown: page, pages },
    counts: { now: list.now.length, later: list.later.length, reached: list.reached.length },
    cards: view === 'reached' ? [] : callCardViews(ctx, event, list[view].slice(from, to), from + 1),
    reached: view === 'reached' ? reachedViews(ctx, event, list).slice(from, to) : [],
    paper: isForPaper ? callsForPaper(ctx, event, list) : null,
    noted: notedView(list, search.get('note')),
    undone: (['oui', 'attente'] as const).find((each) => each === search.get('reprise')),
    today: localFields(event.zone.timeZone, ctx.now).day,
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const event = await managedSwitch(context, request, params.switch);
  return answerCall(context.ctx, event, request, await readForm(request));
}

/** Whom to call about a Switch, what to say, and what they answered. */
export default function Calls() {
  const loaded = useLoaderData<typeof loader>();
  const sent = useActionData<CallAnswer>() ?? {};
  const { locale, words } = useI18n();
  const text = words.calls;
  const { team, view, shown, pages, counts, cards, reached } = loaded;
  const action = paths.calls(team.slug);
  if (loaded.paper) return <CallsPaper team={team} {...loaded.paper} />;
  return (
    <>
      <SwitchTeamHead team={team} here="calls" />
      <CallsNotices
        noted={sent.callBack ? undefined : loaded.noted}
        undone={sent.callBack ? undefined : loaded.undone}
        refusal={sent.refusal}
      />
      <h2>{text.title}</h2>
      <p className="mt-2 text-lg font-semibold">{plural(locale, text.summary, counts.now)}</p>
      <p className="no-print">{text.lead}</p>
      <p className="no-print text-soft">{text.order}</p>
      <p className="actions no-print mt-2">
        <ButtonLink look="secondary" href={paths.callsToPrint(team.slug)}>
          {text.print}
        </ButtonLink>
        <ButtonLink look="quiet" href={paths.reminders(team.slug)}>
          {text.settings}
        </ButtonLink>
      </p>
      <CallsNav action={action} view={view} counts={counts} />
      {counts[view] === 0 ? (
        <Notice title={view === 'now' ? text.emptyTitle : ''}>
          <p>{text.empty[view]}</p>
        </Notice>
      ) : view === 'reached' ? (
        <ReachedTable rows={reached} />
      ) : (
        <ol className="call-cards">
          {cards.map((card) => (
            <CallCard
              key={card.at}
              card={card}
              today={loaded.today}
              refused={isOf(sent.callBack, card) ? sent.callBack : undefined}
            />
          ))}
        </ol>
      )}
      <Pagination
        label={words.forms.pagination}
        previous={words.forms.previousPage}
        next={words.forms.nextPage}
        position={fill(words.forms.pageOf, { page: shown, pages })}
        page={shown}
        hasNext={shown < pages}
        hrefOf={(page) => action + callsSearch({ view, page })}
      />
    </>
  );
}

function isOf(refused: CallAnswer['callBack'], card: { people: { registrationId: string }[] }): boolean {
  return card.people.some(({ registrationId }) => refused?.registrationIds.includes(registrationId));
}
