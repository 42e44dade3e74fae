import { data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { lettersPdf } from '~/documents/letters-pdf.server';
import { hubOrigin } from '~/domain/hubs/hub-origin.server';
import { owedAnswers } from '~/domain/ideas/answers/answers-page.server';
import { letterPapers } from '~/http/ideas/letter-papers.server';
import { pdfResponse } from '~/http/papers/pdf-response';
import { demand, requireStaff } from '~/http/sign-in/require-staff.server';
import { dictionaryOf } from '~/i18n/dictionary.server';
import { paths } from '~/paths';

/** /hub/reponses/lettres.pdf: the letters that `message` names, one or many, for window envelopes. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  requireStaff(context, request);
  const { ctx, env } = context;
  demand(context, 'triage-ideas', { hubId: ctx.hub.id });
  const found = await owedAnswers(ctx, new URL(request.url).searchParams.getAll('message'));
  if (!found) throw data(null, { status: 403 });
  const letters = found.filter(({ channel }) => channel === 'letter');
  if (letters.length === 0) return redirect(`${paths.answers()}?sans=lettre`, 303);
  const title = dictionaryOf(ctx.locale).answers.letter.file;
  const origin = await hubOrigin(ctx.db, env, ctx.hub.id);
  const bytes = await lettersPdf(letterPapers(ctx, origin, letters), { title, lang: ctx.locale });
  return pdfResponse(bytes, 'lettres');
}
