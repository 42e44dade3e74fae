import {
  type ActionFunctionArgs,
  type AppLoadContext,
  data,
  type LoaderFunctionArgs,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { RegistrationChangeForm } from '~/components/registration/registration-change-form';
import { RegistrationChoices } from '~/components/registration/registration-choices';
import { RegistrationHeld } from '~/components/registration/registration-held';
import {
  RegistrationCode,
  RegistrationKeep,
  RegistrationParty,
  RegistrationPlace,
} from '~/components/registration/registration-place';
import { placeViewOf } from '~/components/registration/registration-place-of';
import { changeValues } from '~/components/registration/registration-place-view';
import { RegistrationQuestion } from '~/components/registration/registration-question';
import { SwitchFacts } from '~/components/switches/switch-facts';
import { switchViewOf } from '~/components/switches/switch-view';
import { asParticipant } from '~/domain/registrations/as-participant.server';
import { cancelRegistration } from '~/domain/registrations/cancel-registration.server';
import { changeRegistration } from '~/domain/registrations/change-registration.server';
import { eraseRegistration } from '~/domain/registrations/erase-registration.server';
import { readChangeForm } from '~/domain/registrations/form/registration-form';
import { registrationPage } from '~/domain/registrations/registration-page.server';
import { openToken, sealToken } from '~/domain/registrations/registration-token';
import { restoreRegistration } from '~/domain/registrations/restore-registration.server';
import { switchSeats } from '~/domain/switches/switch-seats.server';
import { readForm } from '~/http/read-form.server';
import { dictionaryOf } from '~/i18n/dictionary.server';
import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { paths } from '~/paths';
import { type FormState, valuesOf } from '~/ui/form-state';
import { Notice } from '~/ui/notice';

export { privateHeaders as headers } from '~/http/private-headers';
export { privateMeta as meta } from '~/ui/private-meta';

/** What the address says was just done, or asks to do. Asking changes nothing. */
const DONE = ['bienvenue', 'modifie', 'retour', 'annule'] as const;

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { env } = context;
  const { ctx, id } = await holderOf(context, params.token);
  const found = await registrationPage(ctx, id);
  if (!found) throw data(null, { status: 404 });
  const query = new URL(request.url).searchParams;
  const text = dictionaryOf(ctx.locale).place;
  const place = placeViewOf(found, ctx, (other) => sealToken(env.secret, other));
  const seats = await switchSeats(ctx.db, found.event.id);
  return {
    page: { title: `${text.title} – ${found.event.title}` },
    place,
    event: switchViewOf(found.event, seats, ctx),
    url: paths.registration(params.token ?? ''),
    codeAddress: `${env.appUrl}${paths.code()}`.replace(/^https?:\/\//, ''),
    done: DONE.find((each) => query.has(each)) ?? null,
    asks: asked(query, place.status, place.isOver),
    types: ctx.hub.stakeholderTypes.map(({ slug, label, explanation }) => ({
      value: slug,
      label: label[ctx.locale],
      hint: explanation[ctx.locale],
    })),
  };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const { ctx, id } = await holderOf(context, params.token);
  const form = await readForm(request);
  const done = (flag: string) => redirect(`${paths.registration(params.token ?? '')}${flag}`, 303);
  const refuse = (reason: string) =>
    data({ refusal: reason, state: { values: valuesOf(form), errors: {} } }, { status: 409 });
  switch (form.get('intent')) {
    case 'cancel': {
      const result = await cancelRegistration(ctx, id);
      return result.ok ? done('?annule=1') : refuse(result.reason);
    }
    case 'restore': {
      const result = await restoreRegistration(ctx, id);
      return result.ok ? done('?retour=1') : refuse(result.reason);
    }
    case 'erase': {
      const result = await eraseRegistration(ctx, id);
      return result.ok ? done('') : refuse(result.reason);
    }
    case 'change': {
      const types = ctx.hub.stakeholderTypes.map((type) => type.slug);
      const { change, errors } = readChangeForm(form, types);
      if (!change) return data({ refusal: null, state: { values: valuesOf(form), errors } }, { status: 400 });
      const result = await changeRegistration(ctx, id, change);
      return result.ok ? done('?modifie=1') : refuse(result.reason);
    }
    default:
      throw data(null, { status: 400 });
  }
}

/** Whoever opens the link is who the link is for. A token that was not sealed here opens nothing. */
async function holderOf(context: AppLoadContext, token = '') {
  const id = openToken(context.env.secret, token);
  const ctx = id ? await asParticipant(context.ctx, id) : undefined;
  if (!id || !ctx) throw data(null, { status: 404 });
  return { ctx, id };
}

function asked(query: URLSearchParams, status: string, isOver: boolean) {
  if (status === 'erased') return null;
  if (query.has('effacer')) return 'erase' as const;
  if (status === 'cancelled' || isOver) return null;
  if (query.has('annuler')) return 'cancel' as const;
  return query.has('modifier') ? ('change' as const) : null;
}

export default function PlacePage() {
  const { place, event, url, codeAddress, done, asks, types } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const { words } = useI18n();
  const text = words.place;
  const refusals: Readonly<Record<string, string>> = text.refusals;
  const state: FormState = sent?.state ?? { values: changeValues(place), errors: {} };
  return (
    <article className={`hue-${event.zone.hue}`}>
      <header className="page-head">
        <h1>{place.status === 'erased' ? text.title : fill(text.titleOf, { name: place.name })}</h1>
        <p className="page-lead">{event.title}</p>
      </header>
      {sent?.refusal ? (
        <Notice tone="danger" role="alert" title={refusals[sent.refusal] ?? ''} />
      ) : done && place.status !== 'erased' ? (
        // biome-ignore lint/a11y/noAutofocus: after a change, what was done is what must be read first
        <p className="mb-2 text-lg font-bold" role="status" tabIndex={-1} autoFocus>
          {text.done[done]}
        </p>
      ) : null}
      <RegistrationPlace place={place} event={event} />
      {asks === 'change' ? <RegistrationChangeForm url={url} state={state} types={types} /> : null}
      {asks === 'cancel' || asks === 'erase' ? (
        <RegistrationQuestion place={place} url={url} asks={asks} />
      ) : null}
      {place.status === 'erased' ? null : (
        <>
          <div className="grid items-start gap-8 lg:grid-cols-[1fr_20rem]">
            <section className="card" aria-labelledby="practical">
              <h2 className="text-xl" id="practical">
                {text.practicalTitle}
              </h2>
              <SwitchFacts view={event} />
              <RegistrationKeep place={place} event={event} />
            </section>
            <RegistrationCode place={place} address={codeAddress} />
          </div>
          <RegistrationParty party={place.party} />
          {asks ? null : <RegistrationChoices place={place} url={url} />}
          <RegistrationHeld place={place} />
        </>
      )}
      <script type="module" src="/enhance/print.js" />
    </article>
  );
}
