import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { VocabularyPreview } from '~/components/vocabulary/vocabulary-preview';
import { WordListSection } from '~/components/vocabulary/word-list-section';
import { WORD_LIMITS } from '~/domain/vocabulary/word-input';
import {
  answerVocabulary,
  VOCABULARY_DONE,
  type VocabularyAnswer,
} from '~/http/hub/change-vocabulary.server';
import { vocabularyView } from '~/http/hub/vocabulary-view.server';
import { readForm } from '~/http/read-form.server';
import { demand, requireStaff } from '~/http/sign-in/require-staff.server';
import { dictionaryOf } from '~/i18n/dictionary.server';
import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { paths } from '~/paths';
import { DoneNotice } from '~/ui/done-notice';
import { ErrorSummary } from '~/ui/error-summary';
import { Notice } from '~/ui/notice';

export { pageMeta as meta } from '~/ui/page-meta';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { ctx } = context;
  requireStaff(context, request);
  demand(context, 'manage-hub', { hubId: ctx.hub.id });
  const asked = new URL(request.url).searchParams.get('fait');
  return {
    page: { title: dictionaryOf(ctx.locale).vocabulary.title },
    lists: await vocabularyView(ctx),
    done: VOCABULARY_DONE.find((each) => each === asked) ?? null,
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { ctx } = context;
  requireStaff(context, request);
  demand(context, 'manage-hub', { hubId: ctx.hub.id });
  return answerVocabulary(ctx, await readForm(request));
}

/** What a hub calls the columns of its board and the forms of its ideas. */
export default function Vocabulary() {
  const { page, lists, done } = useLoaderData<typeof loader>();
  const { typed, refusal }: VocabularyAnswer = useActionData<typeof action>() ?? {};
  const { words } = useI18n();
  const text = words.vocabulary;
  const errors = (typed?.problems ?? []).map(({ field, reason }) => ({
    name: field === 'under' ? `under.${typed?.list}` : `${field}.${typed?.list}.${typed?.of}`,
    message: fill(text.problems[reason], WORD_LIMITS),
  }));
  return (
    <>
      {done && !refusal && !typed ? <DoneNotice title={text.done[done]} /> : null}
      {refusal ? (
        <Notice tone="warning" role="alert">
          <p>{text.refused[refusal]}</p>
        </Notice>
      ) : null}
      <header className="page-head">
        <p>
          <a className="tap" href={paths.hubSettings()}>
            {text.back}
          </a>
        </p>
        <h1>{page.title}</h1>
        <p className="page-lead">{text.lead}</p>
      </header>
      <ErrorSummary title={words.forms.errorsTitle} errors={errors} />
      <VocabularyPreview words={lists[0]?.words ?? []} />
      {lists.map((view) => (
        <WordListSection key={view.list} view={view} typed={typed} />
      ))}
      <p className="actions mt-10">
        <a className="tap" href={`${paths.journal()}?quoi=hub`}>
          {text.journal}
        </a>
      </p>
      <script type="module" src="/enhance/vocabulary-preview.js" />
    </>
  );
}
