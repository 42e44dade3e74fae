import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { CampaignForm } from '~/components/campaigns/campaign-form';
import type { CampaignFormView } from '~/components/campaigns/campaign-view';
import { SwitchTeamHead } from '~/components/organisation/switch-team-head';
import { draftCampaign } from '~/domain/messages/campaigns/draft-campaign.server';
import { audienceChoices, countForm, readCampaignForm } from '~/http/organisation/campaign-form.server';
import { managedSwitch } from '~/http/organisation/managed-switch.server';
import { switchTeamView } from '~/http/organisation/switch-team-view.server';
import { readForm } from '~/http/read-form.server';
import { requireStaff } from '~/http/sign-in/require-staff.server';
import { dictionaryOf } from '~/i18n/dictionary.server';
import { useI18n } from '~/i18n/i18n-context';
import { paths } from '~/paths';

export { pageMeta as meta } from '~/ui/page-meta';

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { ctx } = context;
  const event = await managedSwitch(context, request, params.switch);
  return {
    page: { title: `${dictionaryOf(ctx.locale).campaigns.newTitle} – ${event.title}` },
    team: switchTeamView(ctx, event, request),
    choices: await audienceChoices(ctx, event),
  };
}

/** `intent=count` says how many and keeps what is typed; `intent=save` keeps a draft. Nothing leaves from here. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  requireStaff(context, request);
  const sent = await readForm(request);
  const event = await managedSwitch(context, request, params.switch);
  if (sent.get('intent') === 'count') {
    const form = await countForm(context.ctx, event, sent);
    return data<Answer>({ form }, { status: form.count ? 200 : 400 });
  }
  const { view, input } = readCampaignForm(sent);
  if (!input) return data<Answer>({ form: view }, { status: 400 });
  const drafted = await draftCampaign(context.ctx, event, input);
  if (!drafted.ok) throw data(null, { status: 403 });
  return redirect(`${paths.campaign(event.slug, drafted.value.id)}?fait=enregistre`, 303);
}

interface Answer {
  form: CampaignFormView;
}

/** Whoever has a place, unless something else is chosen: never everybody by accident. */
const START: CampaignFormView = { state: { values: { statuses: ['confirmed'] }, errors: {} } };

export default function NewCampaign() {
  const { team, choices } = useLoaderData<typeof loader>();
  const { form = START } = useActionData<Answer>() ?? {};
  const text = useI18n().words.campaigns;
  return (
    <>
      <SwitchTeamHead team={team} here="messages" />
      <a className="tap no-print" href={paths.campaigns(team.slug)}>
        {text.backToList}
      </a>
      <h2 className="mt-2 text-2xl">{text.newTitle}</h2>
      <p className="page-lead mb-4">{text.newLead}</p>
      <CampaignForm action={paths.newCampaign(team.slug)} choices={choices} view={form} />
    </>
  );
}
