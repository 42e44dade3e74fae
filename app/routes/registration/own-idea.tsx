import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { IdeaForm } from '~/components/ideas/idea-form';
import { IdeasClosed } from '~/components/ideas/ideas-closed';
import { stakeholderChoices } from '~/components/registration/stakeholder-choices';
import { answerOwnProposal, contactOf, ownPlace } from '~/http/ideas/own-proposal.server';
import { proposeView } from '~/http/ideas/propose-view.server';
import { readForm } from '~/http/read-form.server';
import { dictionaryOf } from '~/i18n/dictionary.server';
import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { paths } from '~/paths';
import { emptyForm, valuesOf } from '~/ui/form-state';

export { privateHeaders as headers } from '~/http/private-headers';
export { privateMeta as meta } from '~/ui/private-meta';

export async function loader({ context, params }: LoaderFunctionArgs) {
  const place = await ownPlace(context, params.token);
  const { ctx, registration, event } = place;
  const contact = contactOf(place);
  const words = dictionaryOf(ctx.locale);
  return {
    page: { title: `${words.ideas.form.title} – ${event.title}` },
    token: params.token ?? '',
    ...(await proposeView(ctx, event)),
    speakers: stakeholderChoices(ctx),
    known: { speakerType: [registration.stakeholderType], speakerFirstName: [registration.firstName] },
    reuse: contact ? fill(words.voice.own.reuse, { contact }) : '',
  };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const place = await ownPlace(context, params.token);
  const form = await readForm(request);
  const answer = await answerOwnProposal(context, place, form);
  if (answer instanceof Response) return answer;
  const { status, similar, errors } = answer;
  return data({ similar, state: { values: valuesOf(form), errors } }, { status });
}

/** Proposing an idea from one's own place: who speaks is known already, and may be changed. */
export default function OwnIdea() {
  const { switchEvent, isOpen, until, others, phone, speakers, formId, token, known, reuse } =
    useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const { ideas, voice } = useI18n().words;
  return (
    <>
      <header className="page-head">
        <p>
          <a className="tap" href={paths.registration(token)}>
            {voice.own.back}
          </a>
        </p>
        <h1>{ideas.form.title}</h1>
        <p className="page-lead">{switchEvent.title}</p>
        {isOpen && until ? (
          <p>
            {voice.own.lead} {fill(voice.opening.until, { day: until })}
          </p>
        ) : null}
      </header>
      {isOpen ? (
        <IdeaForm
          action={paths.ownIdea(token)}
          sameAction={paths.ownIdea(token)}
          state={sent?.state ?? { ...emptyForm, values: known }}
          similar={sent?.similar ?? []}
          formId={formId}
          speakers={speakers}
          reuse={reuse}
        />
      ) : (
        <IdeasClosed until={until} others={others} phone={phone} />
      )}
    </>
  );
}
