import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { AnnounceStep } from '~/components/organisation/announce-step';
import { PostponeAnswers } from '~/components/organisation/postpone-answers';
import { PostponeDayForm } from '~/components/organisation/postpone-day-form';
import { PostponeForm } from '~/components/organisation/postpone-form';
import { SwitchConflict } from '~/components/organisation/switch-conflict';
import { SwitchTeamHead } from '~/components/organisation/switch-team-head';
import { managedSwitch } from '~/http/organisation/managed-switch.server';
import { answerMoving, answerPostponing } from '~/http/organisation/postpone-switch.server';
import { postponeView } from '~/http/organisation/postpone-view.server';
import type { SwitchFormAnswer } from '~/http/organisation/switch-answer';
import { takeAnswer } from '~/http/organisation/take-answer.server';
import { readForm } from '~/http/read-form.server';
import { useI18n } from '~/i18n/i18n-context';
import { paths } from '~/paths';
import { Notice } from '~/ui/notice';

export { pageMeta as meta } from '~/ui/page-meta';

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const event = await managedSwitch(context, request, params.switch);
  return postponeView(context.ctx, event, request);
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const event = await managedSwitch(context, request, params.switch);
  const sent = await readForm(request);
  switch (sent.get('intent')) {
    case 'move':
      return answerMoving(context, event, sent);
    case 'keep':
    case 'cannot':
      return takeAnswer(context.ctx, event, sent);
    default:
      return answerPostponing(context, event, sent);
  }
}

/** Another date for a Switch: the day, the whole programme on it, whom it is told, and then who comes. */
export default function Postpone() {
  const loaded = useLoaderData<typeof loader>();
  const answer: SwitchFormAnswer = useActionData<typeof action>() ?? {};
  const text = useI18n().words.lifeCycle.postponing;
  const { team, answers, mayPostpone } = loaded;
  const href = paths.postponeSwitch(team.slug);
  if (answer.announcing)
    return (
      <>
        <SwitchTeamHead team={team} here="edit" />
        <AnnounceStep action={href} view={answer.announcing} act="postpone" />
      </>
    );
  return (
    <>
      <SwitchTeamHead team={team} here="edit" refusal={answer.refusal} />
      {answers ? <PostponeAnswers slug={team.slug} answers={answers} isOpen={mayPostpone} /> : null}
      {answer.conflict ? (
        <SwitchConflict {...answer.conflict} typeLabels={loaded.typeLabels} keep={href} />
      ) : null}
      <h2 className="mb-2">{answers ? text.again : text.title}</h2>
      {mayPostpone ? (
        <>
          <PostponeDayForm href={href} firstDay={answer.firstDay ?? ''} answer={answer} />
          {answer.form ? (
            <PostponeForm
              href={href}
              form={answer.form}
              answer={answer}
              seen={answer.seen ?? ''}
              follows={loaded.follows}
            />
          ) : null}
        </>
      ) : (
        <Notice>
          <p>{text.notNow}</p>
        </Notice>
      )}
    </>
  );
}
