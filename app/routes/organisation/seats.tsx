import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { SwitchConflict } from '~/components/organisation/switch-conflict';
import { SwitchTeamHead } from '~/components/organisation/switch-team-head';
import { SeatEffect } from '~/components/seats/seat-effect';
import { SeatsForm } from '~/components/seats/seats-form';
import { previewSeats } from '~/domain/registrations/seats/preview-seats.server';
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
  const { ctx } = context;
  const event = await managedSwitch(context, request, params.switch);
  const { seatsTitle } = dictionaryOf(ctx.locale).organisation;
  return {
    page: { title: `${seatsTitle} – ${event.title}` },
    ...switchPartView(ctx, event, request, ['capacity', 'seatRules', 'releases', 'releaseAt']),
    timeZone: event.zone.timeZone,
    preview: await previewSeats(ctx, event, event),
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  requireStaff(context, request);
  const sent = await readForm(request);
  const event = await managedSwitch(context, request, params.switch, sent.get('id'));
  return answerSeats(context, event, sent);
}

/** How many may come, for whom places are kept until when, and what that does to whoever waits. */
export default function Seats() {
  const loaded = useLoaderData<typeof loader>();
  const answer: SwitchFormAnswer = useActionData<typeof action>() ?? {};
  const { existing, team, typeLabels, timeZone } = loaded;
  const href = paths.seats(existing.slug);
  const problems = answer.problems ?? [];
  return (
    <>
      <SwitchTeamHead team={team} here="seats" refusal={answer.refusal} />
      {answer.conflict ? <SwitchConflict {...answer.conflict} typeLabels={typeLabels} keep={href} /> : null}
      <SeatsForm
        action={href}
        view={{ ...loaded, form: answer.form ?? loaded.form, problems, communes: [] }}
        existing={{ ...existing, seen: answer.seen ?? existing.seen }}
        isFinal={team.status === 'cancelled'}
      >
        <SeatEffect
          preview={answer.form ? answer.preview : loaded.preview}
          problems={problems}
          typeLabels={typeLabels}
          timeZone={timeZone}
        />
      </SeatsForm>
    </>
  );
}
