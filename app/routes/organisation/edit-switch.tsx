import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { CopySummary } from '~/components/copy/copy-summary';
import { AnnounceStep } from '~/components/organisation/announce-step';
import { ConfirmCancelling } from '~/components/organisation/switch-cancelling';
import { SwitchEditing } from '~/components/organisation/switch-editing';
import { SwitchLifeCycle } from '~/components/organisation/switch-life-cycle';
import { SwitchTeamHead } from '~/components/organisation/switch-team-head';
import { registrationWindow } from '~/domain/switches/registration-window';
import { VENUE_FIELDS } from '~/domain/switches/switch-changes';
import { answerCancelling } from '~/http/organisation/cancel-switch.server';
import { answerClosing, answerReopening } from '~/http/organisation/change-registering.server';
import { copySummary } from '~/http/organisation/copy-summary.server';
import { answerSaving } from '~/http/organisation/edit-switch.server';
import { managedSwitch } from '~/http/organisation/managed-switch.server';
import type { SwitchFormAnswer } from '~/http/organisation/switch-answer';
import { switchPartView } from '~/http/organisation/switch-part-view.server';
import { venueChoices } from '~/http/organisation/venue-choices.server';
import { readForm } from '~/http/read-form.server';
import { requireStaff } from '~/http/sign-in/require-staff.server';
import { formatDayAndHour } from '~/i18n/format-time';
import { useI18n } from '~/i18n/i18n-context';
import { paths } from '~/paths';
import { Notice } from '~/ui/notice';

export { pageMeta as meta } from '~/ui/page-meta';

const ABOUT = [
  'title',
  'purpose',
  ...VENUE_FIELDS,
  'zone',
  'registrationOpensAt',
  'registrationClosesAt',
  'audiences',
  'contactName',
  'contactPhone',
] as const;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { ctx } = context;
  const event = await managedSwitch(context, request, params.switch);
  return {
    page: { title: event.title },
    ...switchPartView(ctx, event, request, ABOUT),
    copied: await copySummary(ctx, event, request),
    venues: await venueChoices(ctx),
    cancellationReason: event.cancellationReason,
    isOver: event.endsAt <= ctx.now,
    registering: {
      window: registrationWindow(event, ctx.now),
      closes: formatDayAndHour(ctx.locale, event.zone.timeZone, event.registrationClosesAt),
    },
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  requireStaff(context, request);
  const sent = await readForm(request);
  const event = await managedSwitch(context, request, params.switch, sent.get('id'));
  switch (sent.get('intent')) {
    case 'cancel':
      return answerCancelling(context, event, sent);
    case 'close-registration':
      return answerClosing(context.ctx, event, sent);
    case 'reopen-registration':
      return answerReopening(context.ctx, event, sent);
    default:
      return answerSaving(context, event, sent);
  }
}

export default function EditSwitch() {
  const { words } = useI18n();
  const loaded = useLoaderData<typeof loader>();
  const answer: SwitchFormAnswer = useActionData<typeof action>() ?? {};
  const { team, existing } = loaded;
  const { cancelling, announcing } = answer;
  if (announcing || cancelling?.confirms)
    return (
      <>
        <SwitchTeamHead team={team} here="edit" />
        {announcing ? (
          <AnnounceStep
            action={paths.manageSwitch(existing.slug)}
            view={announcing}
            act={cancelling ? 'cancel' : 'save'}
          />
        ) : (
          <ConfirmCancelling event={existing} reason={cancelling?.reason ?? ''} />
        )}
      </>
    );
  return (
    <>
      <SwitchTeamHead team={team} here="edit" refusal={answer.refusal} />
      {loaded.copied ? <CopySummary view={loaded.copied} /> : null}
      {team.status === 'cancelled' ? (
        <CancelledNotice reason={loaded.cancellationReason} />
      ) : (
        <SwitchEditing loaded={loaded} answer={answer} />
      )}
      {team.status === 'published' && !loaded.isOver ? (
        <SwitchLifeCycle
          event={existing}
          registering={loaded.registering}
          reopening={answer.reopening}
          cancelling={cancelling}
          typedWords={answer.typedWords}
        />
      ) : null}
      <p className="no-print mt-8">
        <a className="tap" href={paths.duplicateSwitch(existing.slug)}>
          {words.programme.copy.link}
        </a>
      </p>
    </>
  );
}

function CancelledNotice({ reason }: { reason: string | null }) {
  const text = useI18n().words.organisation;
  return (
    <Notice tone="danger" title={text.cancel.cancelledTitle}>
      <p className="whitespace-pre-line">{reason}</p>
    </Notice>
  );
}
