import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { CancelSwitchForm, ConfirmCancelling } from '~/components/organisation/switch-cancelling';
import { SwitchConflict } from '~/components/organisation/switch-conflict';
import { SwitchForm } from '~/components/organisation/switch-form';
import { SwitchFormScripts } from '~/components/organisation/switch-form-scripts';
import { SwitchTeamHead } from '~/components/organisation/switch-team-head';
import { VENUE_FIELDS } from '~/domain/switches/switch-changes';
import { answerCancelling } from '~/http/organisation/cancel-switch.server';
import { answerSaving } from '~/http/organisation/edit-switch.server';
import { managedSwitch } from '~/http/organisation/managed-switch.server';
import type { SwitchFormAnswer } from '~/http/organisation/switch-answer';
import { switchPartView } from '~/http/organisation/switch-part-view.server';
import { venueChoices } from '~/http/organisation/venue-choices.server';
import { readForm } from '~/http/read-form.server';
import { requireStaff } from '~/http/sign-in/require-staff.server';
import { useI18n } from '~/i18n/i18n-context';
import { paths } from '~/paths';
import { Button } from '~/ui/button';
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
    venues: await venueChoices(ctx),
    cancellationReason: event.cancellationReason,
    isOver: event.endsAt <= ctx.now,
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  requireStaff(context, request);
  const sent = await readForm(request);
  const event = await managedSwitch(context, request, params.switch, sent.get('id'));
  return sent.get('intent') === 'cancel'
    ? answerCancelling(context.ctx, event, sent)
    : answerSaving(context.ctx, event, sent);
}

export default function EditSwitch() {
  const loaded = useLoaderData<typeof loader>();
  const answer: SwitchFormAnswer = useActionData<typeof action>() ?? {};
  const { team, existing } = loaded;
  const { cancelling } = answer;
  if (cancelling && !cancelling.problem)
    return (
      <>
        <SwitchTeamHead team={team} here="edit" />
        <ConfirmCancelling event={existing} reason={cancelling.reason} people={cancelling.people} />
      </>
    );
  return (
    <>
      <SwitchTeamHead team={team} here="edit" refusal={answer.refusal} />
      {team.status === 'cancelled' ? (
        <CancelledNotice reason={loaded.cancellationReason} />
      ) : (
        <Editing loaded={loaded} answer={answer} />
      )}
      {team.status === 'published' && !loaded.isOver ? (
        <CancelSwitchForm event={existing} reason={cancelling?.reason ?? ''} problem={cancelling?.problem} />
      ) : null}
    </>
  );
}

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>;

function Editing({ loaded, answer }: { loaded: Loaded; answer: SwitchFormAnswer }) {
  const text = useI18n().words.organisation;
  const { existing } = loaded;
  const { conflict } = answer;
  const isDraft = loaded.team.status === 'draft';
  return (
    <>
      {conflict ? (
        <SwitchConflict
          {...conflict}
          typeLabels={loaded.typeLabels}
          keep={paths.manageSwitch(existing.slug)}
        />
      ) : null}
      <SwitchForm
        action={paths.manageSwitch(loaded.existing.slug)}
        view={{
          ...loaded,
          form: answer.form ?? loaded.form,
          problems: answer.problems ?? [],
          communes: answer.communes ?? [],
        }}
        existing={{ ...existing, seen: answer.seen ?? existing.seen }}
      >
        <Button name="intent" value="save">
          {isDraft ? text.saveDraft : text.save}
        </Button>
        {isDraft ? (
          <Button look="secondary" name="intent" value="publish">
            {text.saveAndPublish}
          </Button>
        ) : null}
      </SwitchForm>
      <SwitchFormScripts />
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
