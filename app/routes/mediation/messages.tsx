import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { AnswerNotice } from '~/components/mediation/answer-notice';
import { MediatorAnswers } from '~/components/mediation/mediator-answers';
import { MediatorHead } from '~/components/mediation/mediator-head';
import { SwitchMessages } from '~/components/mediation/switch-messages';
import { ToldNotice } from '~/components/mediation/told-notice';
import { myMessages } from '~/domain/mediation/my-messages.server';
import { answerMyMessages, type TellAnswer } from '~/http/mediation/answer-my-messages.server';
import { answerMediatorAnswers, mediatorAnswersView } from '~/http/mediation/mediator-answers.server';
import { mediatorView } from '~/http/mediation/mediator-view.server';
import { notedTelling, switchMessagesViews } from '~/http/mediation/my-messages-view.server';
import { requireMediator } from '~/http/mediation/require-mediator.server';
import { readForm } from '~/http/read-form.server';
import { dictionaryOf } from '~/i18n/dictionary.server';
import { useI18n } from '~/i18n/i18n-context';
import { plural } from '~/i18n/plural';
import { Notice } from '~/ui/notice';

export { privateHeaders as headers } from '~/http/private-headers';
export { privateMeta as meta } from '~/ui/private-meta';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { ctx } = context;
  const organizations = await requireMediator(context, request);
  const query = new URL(request.url).searchParams;
  return {
    page: { title: dictionaryOf(ctx.locale).mediation.messages.title },
    mediator: await mediatorView(ctx, organizations),
    switches: switchMessagesViews(ctx, await myMessages(ctx)),
    ideas: await mediatorAnswersView(context, query),
    noted: await notedTelling(ctx, query),
    undone: (['oui', 'attente'] as const).find((each) => each === query.get('reprise')),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  await requireMediator(context, request);
  const form = await readForm(request);
  return (await answerMediatorAnswers(context, form)) ?? answerMyMessages(context.ctx, form);
}

/** What a mediator is to tell their people, person by person. */
export default function MyMessages() {
  const { page, mediator, switches, noted, undone, ideas } = useLoaderData<typeof loader>();
  const answer: TellAnswer = useActionData<typeof action>() ?? {};
  const { locale, words } = useI18n();
  const text = words.mediation.messages;
  const { refusal } = answer;
  return (
    <>
      <MediatorHead mediator={mediator} here="messages" title={page.title}>
        <p className="page-lead">{text.lead}</p>
      </MediatorHead>
      {refusal ? <Notice tone="warning" role="alert" title={text.refused[refusal]} /> : null}
      {refusal ? null : <ToldNotice noted={noted} undone={undone} />}
      {refusal ? null : <AnswerNotice telling={ideas.telling} isUndone={ideas.isUndone} />}
      <p className="mt-4 text-lg font-semibold">{plural(locale, text.summary, mediator.toTell)}</p>
      {switches.length + ideas.answers.length === 0 ? <p>{text.emptyText}</p> : null}
      {switches.map((view) => (
        <SwitchMessages key={view.slug} view={view} />
      ))}
      <MediatorAnswers answers={ideas.answers} />
    </>
  );
}
