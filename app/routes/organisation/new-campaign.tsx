import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { CampaignForm } from '~/components/campaigns/campaign-form';
import type { CampaignFormView } from '~/components/campaigns/campaign-view';
import { SwitchTeamHead } from '~/components/organisation/switch-team-head';
import { draftCampaign } from '~/domain/messages/campaigns/draft-campaign.server';
import { audienceChoices, countForm, readCampaignForm } from '~/http/organisation/campaign-form.server';
import { managedSwitch } from '~/http/organisation/managed-switch.server';
import { switchTeamView } from '~/http/organisation/switch-team-view.server';
import { comesFromList, tickedPeople } from '~/http/organisation/ticked-people.server';
import { readForm } from '~/http/read-form.server';
import { requireStaff } from '~/http/sign-in/require-staff.server';
import { dictionaryOf } from '~/i18n/dictionary.server';
import { useI18n } from '~/i18n/i18n-context';
import { paths } from '~/paths';
import { ButtonLink } from '~/ui/button-link';
import { firstValue } from '~/ui/form-state';
import { Notice } from '~/ui/notice';

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

/**
 * `intent=count` says how many and keeps what is typed, as does coming from the list with people ticked; `intent=save`
 * keeps a draft. Nothing leaves from here.
 */
export async function action({ request, context, params }: ActionFunctionArgs) {
  requireStaff(context, request);
  const typed = await readForm(request);
  const event = await managedSwitch(context, request, params.switch);
  const isFromList = comesFromList(typed);
  const sent = isFromList ? await tickedPeople(context.ctx, event, typed) : typed;
  if (!sent) return data<Answer>({ isForNobody: true }, { status: 400 });
  if (isFromList || sent.get('intent') === 'count') {
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
  form?: CampaignFormView;
  /** Nobody was ticked in the list. */
  isForNobody?: boolean;
}

/** Whoever has a place, unless something else is chosen: never everybody by accident. */
const START: CampaignFormView = { state: { values: { statuses: ['confirmed'] }, errors: {} } };

export default function NewCampaign() {
  const { team, choices } = useLoaderData<typeof loader>();
  const { form = START, isForNobody } = useActionData<Answer>() ?? {};
  const text = useI18n().words.campaigns;
  return (
    <>
      <SwitchTeamHead team={team} here="messages" />
      <a className="tap no-print" href={paths.campaigns(team.slug)}>
        {text.backToList}
      </a>
      <h2 className="mt-2 text-2xl">{text.newTitle}</h2>
      {isForNobody ? (
        <Notice tone="warning" title={text.ticked.nobodyTitle} role="alert">
          <p>{text.ticked.nobodyText}</p>
          <p className="actions">
            <ButtonLink href={paths.manageRegistrations(team.slug)}>{text.ticked.back}</ButtonLink>
          </p>
        </Notice>
      ) : (
        <>
          <p className="page-lead mb-4">{firstValue(form.state, 'ids') ? text.ticked.lead : text.newLead}</p>
          <CampaignForm action={paths.newCampaign(team.slug)} choices={choices} view={form} />
        </>
      )}
    </>
  );
}
