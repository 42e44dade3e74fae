import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { MyPersonCancelling } from '~/components/mediation/my-person-cancelling';
import { MyPersonFacts } from '~/components/mediation/my-person-facts';
import { MyPersonState } from '~/components/mediation/my-person-state';
import { PERSON_DONE, type PersonAnswer } from '~/components/person/person-answer';
import { RegistrationChangeForm } from '~/components/registration/registration-change-form';
import { placeViewOf } from '~/components/registration/registration-place-of';
import { readPlaceQuery } from '~/components/registration/registration-place-query';
import { stakeholderChoices } from '~/components/registration/stakeholder-choices';
import { answerMyPerson } from '~/http/mediation/answer-my-person.server';
import { myPerson } from '~/http/mediation/my-person.server';
import { myPersonView } from '~/http/mediation/my-person-view.server';
import { requireMediator } from '~/http/mediation/require-mediator.server';
import { readForm } from '~/http/read-form.server';
import { dictionaryOf } from '~/i18n/dictionary.server';
import { useI18n } from '~/i18n/i18n-context';
import { paths } from '~/paths';
import { DoneNotice } from '~/ui/done-notice';
import { valuesOf } from '~/ui/form-state';
import { Notice } from '~/ui/notice';

export { privateHeaders as headers } from '~/http/private-headers';
export { privateMeta as meta } from '~/ui/private-meta';

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { ctx } = context;
  await requireMediator(context, request);
  const found = await myPerson(context, params.registration);
  const query = new URL(request.url).searchParams;
  const place = placeViewOf(found, ctx, () => '');
  return {
    page: { title: place.name.trim() || dictionaryOf(ctx.locale).organisation.people.erased },
    person: await myPersonView(ctx, found, place),
    asks: readPlaceQuery(query, place).asks,
    done: PERSON_DONE.find((each) => each === query.get('fait')),
    types: stakeholderChoices(ctx),
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  await requireMediator(context, request);
  const sent = await readForm(request);
  return answerMyPerson(context.ctx, await myPerson(context, params.registration), {
    sent,
    values: valuesOf(sent),
  });
}

/** One of a mediator's people at one Switch: where they stand, correcting, cancelling. */
export default function MyPerson() {
  const { page, person, asks, done, types } = useLoaderData<typeof loader>();
  const answer = (useActionData() ?? {}) as PersonAnswer;
  const { words } = useI18n();
  const action = paths.myPerson(person.id);
  const changes = asks === 'change' || answer.change !== undefined;
  return (
    <>
      <header className="page-head">
        <a className="tap no-print" href={paths.myPeople()}>
          {words.mediation.person.back}
        </a>
        <h1>{page.title}</h1>
      </header>
      {done ? <DoneNotice title={words.person.done[done]} /> : null}
      {answer.refusal ? (
        <Notice tone="danger" role="alert" title={words.person.refused[answer.refusal]} />
      ) : null}
      <MyPersonState person={person} />
      {asks === 'cancel' ? <MyPersonCancelling action={action} name={page.title} /> : null}
      {changes ? (
        <RegistrationChangeForm
          action={paths.askAtMyPerson(person.id, 'change')}
          keep={action}
          place={person.place}
          sent={answer.change}
          types={types}
          byTeam={{ withNeeds: false }}
        />
      ) : null}
      {person.place.status === 'erased' ? null : (
        <div className="card mt-6 max-w-3xl">
          <MyPersonFacts person={person} />
        </div>
      )}
    </>
  );
}
