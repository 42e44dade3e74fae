import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { SwitchConflict } from '~/components/organisation/switch-conflict';
import { SwitchFormSeats } from '~/components/organisation/switch-form-seats';
import { SwitchPartForm } from '~/components/organisation/switch-part-form';
import { SwitchTeamHead } from '~/components/organisation/switch-team-head';
import { answerSeats } from '~/http/organisation/edit-seats.server';
import { managedSwitch } from '~/http/organisation/managed-switch.server';
import type { SwitchFormAnswer } from '~/http/organisation/switch-answer';
import { switchPartView } from '~/http/organisation/switch-part-view.server';
import { readForm } from '~/http/read-form.server';
import { requireStaff } from '~/http/sign-in/require-staff.server';
import { dictionaryOf } from '~/i18n/dictionary.server';
import { paths } from '~/paths';

export { pageMeta as meta } from '~/ui/page-meta';

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const event = await managedSwitch(context, request, params.switch);
  const { seatsTitle } = dictionaryOf(context.ctx.locale).organisation;
  return {
    page: { title: `${seatsTitle} – ${event.title}` },
    ...switchPartView(context.ctx, event, request, ['capacity', 'seatRules', 'releases', 'releaseAt']),
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  requireStaff(context, request);
  const sent = await readForm(request);
  const event = await managedSwitch(context, request, params.switch, sent.get('id'));
  return answerSeats(context.ctx, event, sent);
}

/** How many may come, and for whom places are kept until when. */
export default function Seats() {
  const loaded = useLoaderData<typeof loader>();
  const answer: SwitchFormAnswer = useActionData<typeof action>() ?? {};
  const href = paths.seats(loaded.existing.slug);
  return (
    <>
      <SwitchTeamHead team={loaded.team} here="seats" refusal={answer.refusal} />
      {answer.conflict ? (
        <SwitchConflict {...answer.conflict} typeLabels={loaded.typeLabels} keep={href} />
      ) : null}
      <SwitchPartForm action={href} loaded={loaded} answer={answer}>
        {(view, say) => <SwitchFormSeats view={view} say={say} />}
      </SwitchPartForm>
    </>
  );
}
