import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { SwitchTeamHead } from '~/components/organisation/switch-team-head';
import type { SlipView } from '~/components/papers/slip-view';
import { SlipsPrint } from '~/components/papers/slips-print';
import { askOf, readRegistrationsQuery } from '~/domain/registrations/registrations-query';
import { managedSwitch } from '~/http/organisation/managed-switch.server';
import { readChoice } from '~/http/organisation/read-choice';
import { switchTeamView } from '~/http/organisation/switch-team-view.server';
import { slipsOfChoice } from '~/http/papers/slips-of-choice.server';
import { readForm } from '~/http/read-form.server';
import { dictionaryOf } from '~/i18n/dictionary.server';

export { pageMeta as meta } from '~/ui/page-meta';

/** Slips of those whom the address filters: with nothing said, of everybody with a place. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { ctx } = context;
  const event = await managedSwitch(context, request, params.switch);
  const read = readRegistrationsQuery(new URL(request.url).searchParams);
  const asked = read.statut ? read : { ...read, statut: 'confirmees' };
  return {
    page: { title: `${dictionaryOf(ctx.locale).papers.slips.title} – ${event.title}` },
    team: switchTeamView(ctx, event, request),
    slips: await slipsOfChoice(context, event, { all: askOf(asked) }),
  };
}

/** For those who were ticked in the list: too many for an address. Changes nothing. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const event = await managedSwitch(context, request, params.switch);
  const slips = await slipsOfChoice(context, event, readChoice(await readForm(request)));
  return data<{ slips: SlipView[] }>({ slips });
}

export default function SwitchSlips() {
  const loaded = useLoaderData<typeof loader>();
  const sent = useActionData<{ slips: SlipView[] }>();
  return (
    <>
      <div className="no-print">
        <SwitchTeamHead team={loaded.team} here="people" />
      </div>
      <SlipsPrint slips={sent?.slips ?? loaded.slips} />
    </>
  );
}
