import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { HubSettingsFields } from '~/components/hub/hub-settings-fields';
import { SettingsTheirs } from '~/components/hub/settings-theirs';
import { changeHubSettings, seenSettings } from '~/domain/hubs/change-hub-settings.server';
import {
  formOfSettings,
  type HubSettingsForm,
  type HubSettingsProblem,
  planSettings,
  settingsOf,
} from '~/domain/hubs/hub-settings';
import { NEED_KINDS } from '~/domain/needs/need-kinds';
import { readForm } from '~/http/read-form.server';
import { demand, requireStaff } from '~/http/sign-in/require-staff.server';
import { dictionaryOf } from '~/i18n/dictionary.server';
import { useI18n } from '~/i18n/i18n-context';
import { paths } from '~/paths';
import { DoneNotice } from '~/ui/done-notice';
import { Notice } from '~/ui/notice';

export { pageMeta as meta } from '~/ui/page-meta';

export function loader({ request, context }: LoaderFunctionArgs) {
  requireStaff(context, request);
  const { hub, locale } = context.ctx;
  demand(context, 'manage-hub', { hubId: hub.id });
  const settings = settingsOf(hub);
  return {
    page: { title: dictionaryOf(locale).venues.settings.title },
    hubName: hub.name,
    form: formOfSettings(settings),
    seen: seenSettings(settings),
    saved: new URL(request.url).searchParams.get('fait') === 'enregistre',
  };
}

interface Answer {
  form?: HubSettingsForm | undefined;
  problems?: HubSettingsProblem[] | undefined;
  stale?: boolean | undefined;
}

export async function action({ request, context }: ActionFunctionArgs) {
  requireStaff(context, request);
  const { ctx } = context;
  demand(context, 'manage-hub', { hubId: ctx.hub.id });
  const sent = await readForm(request);
  const form = readSettingsForm(sent);
  const { settings, problems } = planSettings(form);
  if (problems.length > 0) return data<Answer>({ form, problems }, { status: 400 });
  const changed = await changeHubSettings(ctx, { settings, seen: String(sent.get('seen')) });
  if (changed.ok) return redirect(`${paths.hubSettings()}?fait=enregistre`, 303);
  if (changed.reason === 'forbidden') throw data(null, { status: 403 });
  return data<Answer>({ form, stale: true }, { status: 409 });
}

function readSettingsForm(sent: FormData): HubSettingsForm {
  const text = (name: string) => String(sent.get(name) ?? '');
  return {
    reminderDays: text('reminderDays'),
    deadlines: Object.fromEntries(NEED_KINDS.map((kind) => [kind, text(`deadlines.${kind}`)])),
    contactsKeptMonths: text('contactsKeptMonths'),
    publisher: text('publisher'),
    publicationDirector: text('publicationDirector'),
    siteHost: text('siteHost'),
  };
}

/** What the hub decides once for all its Switches. */
export default function HubSettings() {
  const loaded = useLoaderData<typeof loader>();
  const answer: Answer = useActionData<typeof action>() ?? {};
  const { venues, webhooks, vocabulary } = useI18n().words;
  const text = venues.settings;
  return (
    <>
      <header className="page-head">
        <h1>{loaded.page.title}</h1>
        <p className="page-lead">{text.lead}</p>
        <p>
          <a className="tap" href={paths.webhooks()}>
            {webhooks.title}
          </a>
        </p>
        <p>
          <a className="tap" href={paths.vocabulary()}>
            {vocabulary.link}
          </a>
        </p>
      </header>
      {loaded.saved && !answer.form ? <DoneNotice title={text.saved} /> : null}
      {answer.stale ? (
        <Notice tone="warning" role="alert">
          <p>{text.stale}</p>
          <SettingsTheirs mine={answer.form ?? loaded.form} theirs={loaded.form} />
        </Notice>
      ) : null}
      <HubSettingsFields
        form={answer.form ?? loaded.form}
        problems={answer.problems ?? []}
        seen={loaded.seen}
      />
    </>
  );
}
