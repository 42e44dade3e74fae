import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { SwitchConflict } from '~/components/organisation/switch-conflict';
import { SwitchPartForm } from '~/components/organisation/switch-part-form';
import { SwitchTeamHead } from '~/components/organisation/switch-team-head';
import { ProgrammeFields } from '~/components/programme/programme-fields';
import { ProgrammeScripts } from '~/components/programme/programme-scripts';
import { answerProgramme } from '~/http/organisation/edit-programme.server';
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
  const { programmeTitle } = dictionaryOf(context.ctx.locale).organisation;
  return {
    page: { title: `${programmeTitle} – ${event.title}` },
    ...switchPartView(context.ctx, event, request, ['sessions']),
    place: {
      timeZone: event.zone.timeZone,
      opening: { opensAtMinute: event.venue.opensAtMinute, closesAtMinute: event.venue.closesAtMinute },
    },
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  requireStaff(context, request);
  const sent = await readForm(request);
  const event = await managedSwitch(context, request, params.switch, sent.get('id'));
  return answerProgramme(context, event, sent);
}

/** What happens when, from the first session to the last. */
export default function Programme() {
  const loaded = useLoaderData<typeof loader>();
  const answer: SwitchFormAnswer = useActionData<typeof action>() ?? {};
  const href = paths.programme(loaded.existing.slug);
  return (
    <>
      <SwitchTeamHead team={loaded.team} here="programme" refusal={answer.refusal} />
      {answer.conflict ? (
        <SwitchConflict {...answer.conflict} typeLabels={loaded.typeLabels} keep={href} />
      ) : null}
      <SwitchPartForm action={href} loaded={loaded} answer={answer}>
        {({ form }, say) => (
          <ProgrammeFields form={form} place={loaded.place} say={say} moved={answer.moved} />
        )}
      </SwitchPartForm>
      <ProgrammeScripts />
    </>
  );
}
