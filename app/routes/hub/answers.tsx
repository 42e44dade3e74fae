import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { AnswerCard } from '~/components/answers/answer-card';
import { AnswersFilter } from '~/components/answers/answers-filter';
import { AnswersHead } from '~/components/answers/answers-head';
import { AnswersNav } from '~/components/answers/answers-nav';
import { AnswersNotices } from '~/components/answers/answers-notices';
import { AnswersPaper } from '~/components/answers/answers-paper';
import { AnswersSeveral } from '~/components/answers/answers-several';
import { WaitingList } from '~/components/answers/waiting-lists';
import { CallBackForm } from '~/components/calls/call-back-form';
import { answersSearch, readAnswersQuery } from '~/domain/ideas/answers/answers-query';
import { localFields } from '~/domain/switches/form/local-moment';
import { type AnswersAnswer, answerAnswers, notedTellings } from '~/http/ideas/answer-answers.server';
import { answersPageView } from '~/http/ideas/answers-page-view.server';
import { readForm } from '~/http/read-form.server';
import { demand, requireStaff } from '~/http/sign-in/require-staff.server';
import { dictionaryOf } from '~/i18n/dictionary.server';
import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { plural } from '~/i18n/plural';
import { paths } from '~/paths';
import { ButtonLink } from '~/ui/button-link';
import { Notice } from '~/ui/notice';
import { Pagination } from '~/ui/pagination';

export { pageMeta as meta } from '~/ui/page-meta';

export async function loader({ context, request }: LoaderFunctionArgs) {
  requireStaff(context, request);
  const { ctx } = context;
  demand(context, 'triage-ideas', { hubId: ctx.hub.id });
  const search = new URL(request.url).searchParams;
  const query = readAnswersQuery(search);
  const view = await answersPageView(context, query);
  if (!view) throw data(null, { status: 403 });
  return {
    page: { title: dictionaryOf(ctx.locale).answers.queue.title },
    ...view,
    query,
    noted: notedTellings(search),
    isUndone: search.get('reprise') === 'oui',
    hasNoLetter: search.get('sans') === 'lettre',
    today: localFields(ctx.hub.timeZone, ctx.now).day,
  };
}

export async function action({ context, request }: ActionFunctionArgs) {
  requireStaff(context, request);
  demand(context, 'triage-ideas', { hubId: context.ctx.hub.id });
  return answerAnswers(context.ctx, request, await readForm(request));
}

/** What is owed to authors and not said yet, with its age: by every way, and what waits for a decision. */
export default function Answers() {
  const loaded = useLoaderData<typeof loader>();
  const sent = useActionData<AnswersAnswer>() ?? {};
  const { locale, words } = useI18n();
  const text = words.answers.queue;
  const { query, counts, answers, waiting, list } = loaded;
  const { view, channel } = query;
  if (query.isForPaper) return <AnswersPaper answers={answers.filter((each) => each.phone !== null)} />;
  const isEmpty = answers.length + waiting.length === 0;
  const isOwed = view === 'owed';
  return (
    <>
      <AnswersHead title={loaded.page.title} prepared={loaded.prepared} here="answers" />
      <AnswersNotices
        noted={sent.callBack || sent.refusal ? [] : loaded.noted}
        isUndone={loaded.isUndone && !sent.callBack}
        refusal={sent.refusal ?? (loaded.hasNoLetter ? 'no-letter' : undefined)}
      />
      <p className="mt-2 mb-4 text-lg font-semibold">
        {plural(locale, text.summary, counts.owed, { age: loaded.oldest })}
      </p>
      <p className="actions no-print mb-6">
        <ButtonLink
          look="secondary"
          href={paths.answers() + answersSearch({ view: 'owed', channel: 'phone' }, { imprimer: 'oui' })}
        >
          {text.print}
        </ButtonLink>
      </p>
      <AnswersNav view={view} counts={counts} />
      {view === 'undecided' || view === 'questions' ? null : <AnswersFilter view={view} channel={channel} />}
      {view === 'on_spot' ? <p>{text.onSpotText}</p> : null}
      <h2 className="sr-only">{text.views[view]}</h2>
      {isEmpty ? (
        <Notice title={isOwed ? text.emptyTitle : ''}>
          <p>{text.empty[view]}</p>
        </Notice>
      ) : null}
      {waiting.length > 0 ? <WaitingList ideas={waiting} label={text.views[view]} /> : null}
      {isOwed && !isEmpty ? (
        <AnswersSeveral hasLetters={answers.some((each) => each.channel === 'letter')} />
      ) : null}
      <ol className="call-cards empty:hidden">
        {answers.map((answer) => (
          <AnswerCard key={answer.id} answer={answer} isPicked={isOwed}>
            {isOwed && answer.channel === 'phone' ? (
              <CallBackForm
                at={answer.at}
                refused={sent.callBack?.registrationIds.includes(answer.id) ? sent.callBack : undefined}
                today={loaded.today}
              >
                <input type="hidden" name="message" value={answer.id} />
                <input type="hidden" name="seen" value={answer.tries} />
              </CallBackForm>
            ) : null}
          </AnswerCard>
        ))}
      </ol>
      <Pagination
        label={words.forms.pagination}
        previous={words.forms.previousPage}
        next={words.forms.nextPage}
        position={fill(words.forms.pageOf, { page: list.page, pages: list.pages })}
        page={list.page}
        hasNext={list.page < list.pages}
        hrefOf={(page) => paths.answers() + answersSearch({ view, channel, page })}
      />
      <script type="module" src="/enhance/copy-address.js" />
    </>
  );
}
