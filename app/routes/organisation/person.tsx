import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { historyLine } from '~/components/history/history-line';
import { SwitchTeamHead } from '~/components/organisation/switch-team-head';
import { PERSON_DONE, type PersonAnswer } from '~/components/person/person-answer';
import { PersonCalls } from '~/components/person/person-calls';
import { PersonHistory } from '~/components/person/person-history';
import { PersonMessages } from '~/components/person/person-messages';
import { PersonPlace } from '~/components/person/person-place';
import { placeViewOf } from '~/components/registration/registration-place-of';
import { readPlaceQuery } from '~/components/registration/registration-place-query';
import { stakeholderChoices } from '~/components/registration/stakeholder-choices';
import { personPage } from '~/domain/registrations/person-page.server';
import { answerPerson } from '~/http/organisation/answer-person.server';
import { managedSwitch } from '~/http/organisation/managed-switch.server';
import { personView } from '~/http/organisation/person-view.server';
import { switchTeamView } from '~/http/organisation/switch-team-view.server';
import { readForm } from '~/http/read-form.server';
import { requireStaff } from '~/http/sign-in/require-staff.server';
import { dictionaryOf } from '~/i18n/dictionary.server';
import { valuesOf } from '~/ui/form-state';

export { privateHeaders as headers } from '~/http/private-headers';
export { privateMeta as meta } from '~/ui/private-meta';

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { ctx } = context;
  const event = await managedSwitch(context, request, params.switch);
  const found = await personPage(ctx, event, params.registration ?? '');
  if (!found) throw data(null, { status: 404 });
  const words = dictionaryOf(ctx.locale);
  const query = new URL(request.url).searchParams;
  const place = placeViewOf(found, ctx, () => '');
  const { locale, hub } = ctx;
  return {
    page: { title: `${place.name || words.organisation.people.erased} – ${event.title}` },
    team: { ...switchTeamView(ctx, event, request), done: undefined, refusal: undefined },
    ...personView(found, place, ctx),
    lines: found.history.map((entry) => historyLine({ locale, words, hub }, entry, event.zone.timeZone)),
    asks: readPlaceQuery(query, place).asks,
    done: PERSON_DONE.find((each) => each === query.get('fait')),
    types: stakeholderChoices(ctx),
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  requireStaff(context, request);
  const sent = await readForm(request);
  const event = await managedSwitch(context, request, params.switch);
  const found = await personPage(context.ctx, event, params.registration ?? '');
  if (!found) throw data(null, { status: 404 });
  return answerPerson(context.ctx, found, sent, valuesOf(sent));
}

/** Everything about one person at one Switch, for its team. */
export default function Person() {
  const loaded = useLoaderData<typeof loader>();
  const answer: PersonAnswer = useActionData<typeof action>() ?? {};
  const { team, person, messages, calls, lines, asks, done, types } = loaded;
  return (
    <>
      <SwitchTeamHead team={team} here="people" />
      <PersonPlace person={person} answer={answer} asks={asks} done={done} types={types} />
      <PersonMessages messages={messages} mayRead={loaded.mayReadMessages} />
      <PersonCalls calls={calls} />
      <PersonHistory lines={lines} />
    </>
  );
}
