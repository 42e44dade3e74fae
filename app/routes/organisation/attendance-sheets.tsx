import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { SwitchTeamHead } from '~/components/organisation/switch-team-head';
import { AttendanceSheets } from '~/components/papers/attendance-sheets';
import { CopySheet } from '~/components/papers/copy-sheet';
import type { SheetsAnswer } from '~/components/papers/sheets-view';
import { managedSwitch } from '~/http/organisation/managed-switch.server';
import { switchTeamView } from '~/http/organisation/switch-team-view.server';
import { answerSheets } from '~/http/papers/answer-sheets.server';
import { sheetsView } from '~/http/papers/sheets-view.server';
import { readForm } from '~/http/read-form.server';
import { dictionaryOf } from '~/i18n/dictionary.server';
import { useI18n } from '~/i18n/i18n-context';
import { DoneNotice } from '~/ui/done-notice';
import { Notice } from '~/ui/notice';

export { pageMeta as meta } from '~/ui/page-meta';

/** /organisation/switchs/:switch/emargement: sheets to sign, and what was signed on them. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { ctx } = context;
  const event = await managedSwitch(context, request, params.switch);
  const view = await sheetsView(ctx, event, new URL(request.url).searchParams);
  if (!view) throw data(null, { status: 404 });
  return {
    page: { title: `${dictionaryOf(ctx.locale).papers.sheets.title} – ${event.title}` },
    team: switchTeamView(ctx, event, request),
    view,
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const event = await managedSwitch(context, request, params.switch);
  return answerSheets(context.ctx, event, await readForm(request));
}

export default function AttendanceSheetsPage() {
  const { team, view } = useLoaderData<typeof loader>();
  const answer: SheetsAnswer = useActionData<SheetsAnswer>() ?? {};
  const text = useI18n().words.papers.sheets;
  return (
    <>
      <SwitchTeamHead team={team} here="sheets" />
      {answer.refusal ? (
        <Notice tone="warning" role="alert">
          <p>{text.refused[answer.refusal]}</p>
        </Notice>
      ) : view.said && !answer.preview && !answer.problems ? (
        <DoneNotice title={text.done[view.said]} />
      ) : null}
      {view.opened ? (
        <CopySheet slug={view.slug} sheet={view.opened} answer={answer} />
      ) : (
        <AttendanceSheets view={view} />
      )}
    </>
  );
}
