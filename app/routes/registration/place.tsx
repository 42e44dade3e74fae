import { randomUUID } from 'node:crypto';
import { type ActionFunctionArgs, type AppLoadContext, data, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { PlaceLinks } from '~/components/my-data/place-links';
import { RegistrationChangeForm } from '~/components/registration/registration-change-form';
import { RegistrationChoices } from '~/components/registration/registration-choices';
import { RegistrationCode } from '~/components/registration/registration-code';
import { RegistrationHeld } from '~/components/registration/registration-held';
import { RegistrationNewDate } from '~/components/registration/registration-new-date';
import { RegistrationNewcomer } from '~/components/registration/registration-newcomer';
import { RegistrationParty } from '~/components/registration/registration-party';
import { RegistrationPlace } from '~/components/registration/registration-place';
import { placeViewOf } from '~/components/registration/registration-place-of';
import { readPlaceQuery } from '~/components/registration/registration-place-query';
import { RegistrationPractical } from '~/components/registration/registration-practical';
import { RegistrationQuestion } from '~/components/registration/registration-question';
import { stakeholderChoices } from '~/components/registration/stakeholder-choices';
import { switchViewOf } from '~/components/switches/switch-view';
import { asParticipant } from '~/domain/registrations/as-participant.server';
import { registrationPage } from '~/domain/registrations/registration-page.server';
import { openToken, sealToken } from '~/domain/registrations/registration-token';
import { areRidesOpen } from '~/domain/rides/are-rides-open.server';
import { switchSeats } from '~/domain/switches/switch-seats.server';
import { eventLinksOf } from '~/http/calendar-links.server';
import { readForm } from '~/http/read-form.server';
import { answerPlace } from '~/http/registration/answer-place.server';
import { surveyUrlOf } from '~/http/registration/survey-url.server';
import { dictionaryOf } from '~/i18n/dictionary.server';
import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { spokenAddress } from '~/i18n/spoken-address';
import { paths } from '~/paths';
import { valuesOf } from '~/ui/form-state';
import { Notice } from '~/ui/notice';

export { privateHeaders as headers } from '~/http/private-headers';
export { privateMeta as meta } from '~/ui/private-meta';

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { env } = context;
  const { ctx, id } = await holderOf(context, params.token);
  const found = await registrationPage(ctx, id);
  if (!found) throw data(null, { status: 404 });
  const place = placeViewOf(found, ctx, (other) => sealToken(env.secret, other));
  const seats = await switchSeats(ctx.db, found.event.id);
  return {
    page: { title: `${dictionaryOf(ctx.locale).place.title} – ${found.event.title}` },
    place,
    event: switchViewOf(found.event, seats, ctx),
    calendar: await eventLinksOf(context, found.event),
    token: params.token ?? '',
    hasRides: await areRidesOpen(ctx, found.event),
    surveyUrl: surveyUrlOf(env.secret, found, ctx.now),
    codeAddress: spokenAddress(env.appUrl + paths.code()),
    ...readPlaceQuery(new URL(request.url).searchParams, place),
    types: stakeholderChoices(ctx),
    formId: randomUUID(),
  };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const { token = '' } = params;
  const form = await readForm(request);
  const answer = await answerPlace({ ...(await holderOf(context, token)), token }, form);
  if (answer instanceof Response) return answer;
  const { status, refusal, errors } = answer;
  return data({ refusal, state: { values: valuesOf(form), errors } }, { status });
}

/** Whoever opens the link is who the link is for. A token that was not sealed here opens nothing. */
async function holderOf(context: AppLoadContext, token = '') {
  const sealed = openToken(context.env.secret, token);
  const participant = sealed ? await asParticipant(context.ctx, sealed) : undefined;
  if (!participant) throw data(null, { status: 404 });
  return participant;
}

export default function PlacePage() {
  const { place, event, calendar, token, hasRides, surveyUrl, codeAddress, done, asks, types, formId } =
    useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const { words } = useI18n();
  const text = words.place;
  const refusals: Readonly<Record<string, string>> = text.refusals;
  // Whoever cancelled finds the way back first; whoever comes, what they need for the day.
  const isBack = place.status === 'cancelled';
  const choices = asks ? null : <RegistrationChoices place={place} token={token} />;
  return (
    <article className={`hue-${event.zone.hue}`}>
      <header className="page-head">
        <h1>
          {place.status === 'erased' ? text.title : fill(text.titles[place.status], { name: place.name })}
        </h1>
        <p className="page-lead">{event.title}</p>
      </header>
      {sent?.refusal ? (
        <Notice tone="danger" role="alert" title={refusals[sent.refusal] ?? ''} />
      ) : done ? (
        // biome-ignore lint/a11y/noAutofocus: after a change, what was done is what must be read first
        <p className="mb-2 text-lg font-bold" role="status" tabIndex={-1} autoFocus>
          {text.done[done]}
        </p>
      ) : null}
      <RegistrationPlace {...{ place, surveyUrl }} cancellationReason={event.cancellationReason} />
      {asks === 'change' ? (
        <RegistrationChangeForm
          action={paths.askAtPlace(token, 'change')}
          keep={paths.registration(token)}
          place={place}
          sent={sent?.state}
          types={types}
        />
      ) : asks === 'cancel' || asks === 'erase' ? (
        <RegistrationQuestion place={place} token={token} asks={asks} />
      ) : asks === 'add' ? (
        <RegistrationNewcomer {...{ place, token, formId, types }} sent={sent?.state} />
      ) : place.isAsked ? (
        <RegistrationNewDate place={place} token={token} when={event} />
      ) : null}
      {place.status === 'erased' ? null : (
        <>
          {isBack ? choices : null}
          <div className="grid items-start gap-8 lg:grid-cols-[1fr_20rem]">
            <RegistrationCode shortCode={place.shortCode} address={codeAddress} />
            <RegistrationPractical {...{ place, token, event, calendar }} />
          </div>
          <RegistrationParty place={place} token={token} />
          {isBack ? null : choices}
          <RegistrationHeld place={place} token={token} />
          <PlaceLinks token={token} hasRides={hasRides} />
        </>
      )}
    </article>
  );
}
