import { randomUUID } from 'node:crypto';
import {
  type ActionFunctionArgs,
  data,
  type HeadersFunction,
  type LoaderFunctionArgs,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { RegistrationClosed } from '~/components/registration/registration-closed';
import { RegistrationDraft } from '~/components/registration/registration-draft';
import { registrationValues } from '~/components/registration/registration-values';
import { RegistrationWaits } from '~/components/registration/registration-waits';
import { RegistrationWizard } from '~/components/registration/registration-wizard';
import { stakeholderChoices } from '~/components/registration/stakeholder-choices';
import { PhoneLink } from '~/components/site/phone-link';
import { switchViewOf } from '~/components/switches/switch-view';
import { groupShortCode } from '~/domain/registrations/short-code';
import { registrationWindow } from '~/domain/switches/registration-window';
import { switchSeats } from '~/domain/switches/switch-seats.server';
import { publicSwitch } from '~/http/public-switch.server';
import { readForm } from '~/http/read-form.server';
import { answerForm } from '~/http/registration/answer-form.server';
import { resumeDraft } from '~/http/registration/resume-draft.server';
import { dictionaryOf } from '~/i18n/dictionary.server';
import { useI18n } from '~/i18n/i18n-context';
import { spokenAddress } from '~/i18n/spoken-address';
import { paths } from '~/paths';
import { emptyForm, valuesOf } from '~/ui/form-state';
import { Notice } from '~/ui/notice';

export { pageMeta as meta } from '~/ui/page-meta';

/** A page that holds what somebody typed stays in no cache. */
const OWN = { 'Cache-Control': 'private, no-store', 'Referrer-Policy': 'same-origin' };

export const headers: HeadersFunction = ({ errorHeaders, loaderHeaders }) => errorHeaders ?? loaderHeaders;

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { ctx, env } = context;
  const event = await publicSwitch(ctx, params.switch);
  const draft = await resumeDraft(context, request, event.slug);
  const seats = await switchSeats(ctx.db, event.id);
  const page = {
    page: {
      title: `${dictionaryOf(ctx.locale).registration.title} – ${event.title}`,
      description: event.purpose,
    },
    view: switchViewOf(event, seats, ctx),
    window: registrationWindow(event, ctx.now),
    types: stakeholderChoices(ctx),
    formId: randomUUID(),
    hubName: ctx.hub.name,
    keptMonths: ctx.hub.contactsKeptMonths,
    codeAddress: spokenAddress(env.appUrl + paths.code()),
    resumed: draft && {
      step: draft.step,
      state: { values: draft.values, errors: {} },
      draftCode: draft.code,
      foreseen: undefined,
    },
  };
  return data(page, { headers: draft === undefined ? {} : OWN });
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await readForm(request);
  return answerForm(context, params.switch ?? '', form, () => registrationValues(valuesOf(form)));
}

export default function Register() {
  const { view, window, types, formId, hubName, keptMonths, codeAddress, resumed } =
    useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>() ?? resumed ?? undefined;
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
      <div className="max-w-2xl">
        {resumed === undefined ? null : (
          <Notice
            tone={resumed ? 'success' : 'warning'}
            role="status"
            title={resumed ? text.draft.resumed : text.draft.gone}
          />
        )}
        {window === 'open' && view.state === 'full' ? (
          <Notice title={text.waitlistTitle}>
            <p>{words.switches.seats.waitlist}</p>
          </Notice>
        ) : null}
        {window === 'open' && sent?.step === 'review' ? (
          <RegistrationWaits waitsFor={view.waitsFor} state={sent.state} foreseen={sent.foreseen} />
        ) : null}
      </div>
      {window === 'open' || sent ? (
        <RegistrationWizard
          slug={view.slug}
          step={sent?.step ?? 'forWhom'}
          state={sent?.state ?? emptyForm}
          formId={formId}
          draftCode={sent?.draftCode ?? ''}
          types={types}
          hubName={hubName}
          keptMonths={keptMonths}
        />
      ) : (
        <RegistrationClosed window={window} opens={view.opens} />
      )}
      <aside className="mt-10 max-w-2xl">
        {sent?.draftCode ? (
          <RegistrationDraft code={groupShortCode(sent.draftCode)} address={codeAddress} />
        ) : null}
        <Notice title={text.helpTitle}>
          <p>
            <PhoneLink phone={view.contactPhone} sentence={text.help} />
          </p>
        </Notice>
      </aside>
      <script type="module" src="/enhance/registration-form.js" />
      <script type="module" src="/enhance/listen.js" />
    </>
  );
}
