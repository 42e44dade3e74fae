import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { SwitchTeamHead } from '~/components/organisation/switch-team-head';
import { DuplicatePair } from '~/components/people/duplicate-pair';
import { MergedPairs } from '~/components/people/merged-pairs';
import { duplicatePage } from '~/domain/registrations/duplicates/duplicate-pages.server';
import { switchSeats } from '~/domain/switches/switch-seats.server';
import {
  answerDuplicates,
  type DuplicatesAnswer,
  pairView,
} from '~/http/organisation/answer-duplicates.server';
import { managedSwitch } from '~/http/organisation/managed-switch.server';
import { switchTeamView } from '~/http/organisation/switch-team-view.server';
import { readForm } from '~/http/read-form.server';
import { dictionaryOf } from '~/i18n/dictionary.server';
import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { plural } from '~/i18n/plural';
import { paths } from '~/paths';
import { DoneNotice } from '~/ui/done-notice';
import { Notice } from '~/ui/notice';
import { Pagination } from '~/ui/pagination';

export { pageMeta as meta } from '~/ui/page-meta';

const DONE = ['reunies', 'distinctes', 'separees'] as const;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { ctx } = context;
  const event = await managedSwitch(context, request, params.switch);
  const query = new URL(request.url).searchParams;
  const found = await duplicatePage(ctx, event, Math.max(1, Math.trunc(Number(query.get('page'))) || 1));
  if (!found) throw data(null, { status: 403 });
  const { total, page, pages } = found;
  const { waitlisted } = await switchSeats(ctx.db, event.id);
  return {
    page: { title: `${dictionaryOf(ctx.locale).files.duplicates.title} – ${event.title}` },
    team: switchTeamView(ctx, event, request),
    done: DONE.find((each) => each === query.get('fait')),
    pairs: found.pairs.map((pair) => pairView(ctx, event, pair, waitlisted)),
    position: { total, page, pages },
    merged: found.merged.map(({ id, firstName, lastName, keptFirstName, keptLastName }) => ({
      id,
      gone: `${firstName} ${lastName}`,
      kept: `${keptFirstName} ${keptLastName}`,
    })),
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const event = await managedSwitch(context, request, params.switch);
  return answerDuplicates(context.ctx, event, await readForm(request));
}

/** Who may be registered twice, two by two. */
export default function Duplicates() {
  const { team, done, pairs, position, merged } = useLoaderData<typeof loader>();
  const { refusal, sent } = (useActionData<typeof action>() ?? {}) as DuplicatesAnswer;
  const { locale, words } = useI18n();
  const text = words.files.duplicates;
  return (
    <>
      <SwitchTeamHead team={team} here="people" />
      <a className="tap" href={paths.manageRegistrations(team.slug)}>
        {words.files.bulk.back}
      </a>
      {refusal ? (
        <Notice tone="warning" role="alert" title={text.refused[refusal]} />
      ) : done ? (
        <DoneNotice title={text.done[done]} />
      ) : null}
      {pairs.length > 0 ? (
        <>
          <p className="text-lg font-semibold">{plural(locale, text.count, position.total)}</p>
          <p className="mb-6">{text.lead}</p>
          {pairs.map((pair) => (
            <DuplicatePair
              key={`${pair.first.id} ${pair.second.id}`}
              pair={pair}
              sent={sent?.first === pair.first.id && sent.second === pair.second.id ? sent : undefined}
            />
          ))}
        </>
      ) : (
        <Notice title={text.noneTitle}>
          <p>{text.noneText}</p>
        </Notice>
      )}
      <Pagination
        label={words.forms.pagination}
        previous={words.forms.previousPage}
        next={words.forms.nextPage}
        position={fill(words.forms.pageOf, position)}
        page={position.page}
        hasNext={position.page < position.pages}
        hrefOf={(page) => `?page=${page}`}
      />
      <MergedPairs pairs={merged} />
    </>
  );
}
