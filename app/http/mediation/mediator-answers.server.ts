import { type AppLoadContext, redirect } from '@remix-run/node';
import { hubOrigin } from '~/domain/hubs/hub-origin.server';
import { noteTelling } from '~/domain/ideas/answers/note-telling.server';
import { undoTelling } from '~/domain/ideas/answers/undo-telling.server';
import { myAnswers } from '~/domain/mediation/my-answers.server';
import { isUuid } from '~/domain/uuid';
import { paths } from '~/paths';
import { answerViews } from '../ideas/answer-views.server';

/** What this mediator is to tell authors of ideas, in words, with what the last click noted. */
export async function mediatorAnswersView({ ctx, env }: AppLoadContext, query: URLSearchParams) {
  const rows = await myAnswers(ctx);
  const telling = query.get('idee');
  return {
    answers: answerViews(ctx, await hubOrigin(ctx.db, env, ctx.hub.id), rows),
    telling: isUuid(telling) ? telling : null,
    isUndone: query.get('idee') === 'reprise',
  };
}

/** Notes that an author was told, or takes it back; undefined where the form is about something else. */
export async function answerMediatorAnswers({ ctx }: AppLoadContext, sent: FormData) {
  const intent = sent.get('intent');
  if (intent === 'answer-undo') {
    const undone = await undoTelling(ctx, String(sent.get('telling')));
    return redirect(`${paths.myMessages()}${undone.ok ? '?idee=reprise' : ''}`, 303);
  }
  if (intent !== 'answer-told') return undefined;
  const messageId = sent.get('message');
  // Told already, or not theirs: the list as it is now says so.
  const noted = isUuid(messageId) ? await noteTelling(ctx, { messageId, outcome: 'told' }) : undefined;
  return redirect(`${paths.myMessages()}${noted?.ok ? `?idee=${noted.value.id}` : ''}`, 303);
}
