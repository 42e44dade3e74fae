import { randomUUID } from 'node:crypto';
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { RegistrationClosed } from '~/components/registration/registration-closed';
import { registrationValues } from '~/components/registration/registration-values';
import { RegistrationWaits } from '~/components/registration/registration-waits';
import { RegistrationWizard } from '~/components/registration/registration-wizard';
import { stakeholderChoices } from '~/components/registration/stakeholder-choices';
import { PhoneLink } from '~/components/site/phone-link';
import { switchViewOf } from '~/components/switches/switch-view';
import {
  type FieldErrors,
  readRegistrationForm,
  type Step,
} from '~/domain/registrations/form/registration-form';
import { takeTurn } from '~/domain/registrations/form/registration-steps';
import { register } from '~/domain/registrations/registering/register.server';
import { sealToken } from '~/domain/registrations/registration-token';
import { registrationWindow } from '~/domain/switches/registration-window';
import { switchSeats } from '~/domain/switches/switch-seats.server';
import { spend } from '~/http/edge/rate-limits.server';
import { publicSwitch } from '~/http/public-switch.server';
import { readForm } from '~/http/read-form.server';
import { dictionaryOf } from '~/i18n/dictionary.server';
import { useI18n } from '~/i18n/i18n-context';
import { paths } from '~/paths';
import { emptyForm, valuesOf } from '~/ui/form-state';
import { Notice } from '~/ui/notice';

export { pageMeta as meta } from '~/ui/page-meta';

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { ctx } = context;
  const event = await publicSwitch(ctx, params.switch);
  const seats = await switchSeats(ctx.db, event.id);
  return {
    page: {
      title: `${dictionaryOf(ctx.locale).registration.title} – ${event.title}`,
      description: event.purpose,
    },
    view: switchViewOf(event, seats, ctx),
    window: registrationWindow(event, ctx.now),
    types: stakeholderChoices(ctx),
    formId: randomUUID(),
  };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const { ctx, env } = context;
  const slug = params.switch ?? '';
  const form = await readForm(request);
  const read = readRegistrationForm(
    form,
    ctx.hub.stakeholderTypes.map((type) => type.slug),
  );
  const asked = { intent: String(form.get('intent') ?? ''), step: String(form.get('step') ?? '') };
  const turn = takeTurn(asked, read);
  const show = (status: number, step: Step, errors: FieldErrors) =>
    data({ step, state: { values: registrationValues(valuesOf(form)), errors } }, { status });
  if (turn.kind === 'show' || !read.input) {
    await publicSwitch(ctx, slug);
    const { step, errors } = turn.kind === 'show' ? turn : { step: 'forWhom' as const, errors: {} };
    return show(Object.keys(errors).length > 0 ? 400 : 200, step, errors);
  }
  await spend(context, 'register');
  const result = await register(ctx, slug, read.input);
  if (!result.ok && result.reason === 'unknown') throw data(null, { status: 404 });
  if (!result.ok) return show(409, 'review', { '': [result.reason] });
  const token = sealToken(env.secret, result.value.registrationIds[0] ?? '');
  return redirect(paths.doneAtPlace(token, 'registered'), 303);
}

export default function Register() {
  const { view, window, types, formId } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const { words } = useI18n();
  const text = words.registration;
  return (
    <>
      <p>
        <a className="tap" href={paths.switchEvent(view.slug)}>
          <span aria-hidden="true">←&nbsp;</span>
          {text.backToSwitch}
        </a>
      </p>
      <header className="page-head">
        <h1>{view.title}</h1>
        <p className="page-lead">
          <span className="inline-block first-letter:uppercase">
            {view.days}, {view.hours}, {view.venue.communeName}
          </span>
        </p>
      </header>
      {window === 'open' && view.state === 'full' ? (
        <Notice title={text.waitlistTitle}>
          <p>{words.switches.seats.waitlist}</p>
        </Notice>
      ) : null}
      {window === 'open' && sent?.step === 'review' ? (
        <RegistrationWaits waitsFor={view.waitsFor} state={sent.state} />
      ) : null}
      {window === 'open' || sent ? (
        <RegistrationWizard
          slug={view.slug}
          step={sent?.step ?? 'forWhom'}
          state={sent?.state ?? emptyForm}
          formId={formId}
          types={types}
        />
      ) : (
        <RegistrationClosed window={window} opens={view.opens} />
      )}
      <aside className="mt-10 max-w-2xl">
        <Notice title={text.helpTitle}>
          <p>
            <PhoneLink phone={view.contactPhone} sentence={text.help} />
          </p>
        </Notice>
      </aside>
    </>
  );
}
