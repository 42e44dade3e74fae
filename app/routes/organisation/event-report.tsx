import { randomUUID } from 'node:crypto';
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { SwitchTeamHead } from '~/components/organisation/switch-team-head';
import { photoViews } from '~/components/photos/photo-views';
import { ReportPhotos } from '~/components/photos/report-photos';
import { ReportCosts } from '~/components/report/report-costs';
import { ReportFollowUps } from '~/components/report/report-follow-ups';
import type { ReportAnswer } from '~/components/report/report-form-answer';
import { ReportOutcomes } from '~/components/report/report-outcomes';
import { ReportPeople } from '~/components/report/report-people';
import { ReportPublish } from '~/components/report/report-publish';
import { ReportTextForm } from '~/components/report/report-text-form';
import { reportView } from '~/components/report/report-view';
import { VoicesPanel } from '~/components/voices/voices-panel';
import { photosOf } from '~/domain/photos/read-photos.server';
import { readReport } from '~/domain/report/read-report.server';
import { managedSwitch } from '~/http/organisation/managed-switch.server';
import { switchTeamView } from '~/http/organisation/switch-team-view.server';
import { readForm } from '~/http/read-form.server';
import { answerReport } from '~/http/report/answer-report.server';
import { requireStaff } from '~/http/sign-in/require-staff.server';
import { voicesOfScope } from '~/http/voices/voices-view.server';
import { dictionaryOf } from '~/i18n/dictionary.server';
import { formatDay } from '~/i18n/format-time';
import { useI18n } from '~/i18n/i18n-context';
import { paths } from '~/paths';
import { ButtonLink } from '~/ui/button-link';
import { DoneNotice } from '~/ui/done-notice';
import { Notice } from '~/ui/notice';

export { pageMeta as meta } from '~/ui/page-meta';

// Names of their own: the head of these pages speaks of the Switch itself.
const DONE = ['bilanEnregistre', 'bilanPublie', 'bilanRetire', 'bilanNote'] as const;

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const { ctx } = context;
  const event = await managedSwitch(context, request, params.switch);
  const report = await readReport(ctx, event);
  if (!report) throw data(null, { status: 403 });
  const words = dictionaryOf(ctx.locale);
  const { summary, organiser, level, kind, headcount, version } = report.text;
  return {
    page: { title: `${words.report.title} – ${event.title}` },
    team: switchTeamView(ctx, event, request),
    view: reportView(report, event, { locale: ctx.locale, words, hub: ctx.hub }),
    kept: {
      summary,
      organiser,
      level: level ?? '',
      kind,
      headcount: headcount === null ? '' : String(headcount),
    },
    voices: await voicesOfScope(ctx, { switchEventId: event.id }),
    faces: report.survey.faces,
    photos: photoViews(event.slug, await photosOf(ctx, event)),
    version,
    takesPlace: event.status === 'published',
    isOver: ctx.now >= event.endsAt,
    reportedOn: event.reportedAt ? formatDay(ctx.locale, event.zone.timeZone, event.reportedAt) : null,
    done: DONE.find((each) => each === new URL(request.url).searchParams.get('fait')),
    newIds: { followUp: randomUUID(), cost: randomUUID() },
  };
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  requireStaff(context, request);
  const sent = await readForm(request);
  return answerReport(context.ctx, await managedSwitch(context, request, params.switch), sent);
}

/** The day after: who came, what follows, what it cost, and the text around it. */
export default function EventReport() {
  const loaded = useLoaderData<typeof loader>();
  const answer: ReportAnswer = useActionData<ReportAnswer>() ?? {};
  const text = useI18n().words.report;
  const { team, view, newIds } = loaded;
  const action = paths.eventReport(team.slug);
  if (!loaded.takesPlace)
    return (
      <>
        <SwitchTeamHead team={team} here="report" />
        <Notice>
          <p>{text.notHeld}</p>
        </Notice>
      </>
    );
  return (
    <>
      <SwitchTeamHead team={team} here="report" />
      {loaded.done && !answer.intent ? <DoneNotice title={text.done[loaded.done]} /> : null}
      {answer.refusal === 'not-over' ? (
        <Notice tone="warning" role="alert">
          <p>{text.refused['not-over']}</p>
        </Notice>
      ) : null}
      <p className="text-lg">{text.lead}</p>
      <p className="actions no-print mt-4">
        <ButtonLink look="secondary" href={paths.eventReportPdf(team.slug)}>
          {text.pdf}
        </ButtonLink>
        <ButtonLink look="secondary" href={paths.eventReportCsv(team.slug)}>
          {text.csv}
        </ButtonLink>
        <button className="button button-secondary" type="button" data-print hidden>
          {text.print}
        </button>
      </p>
      <ReportPublish action={action} slug={team.slug} isOver={loaded.isOver} reportedOn={loaded.reportedOn} />
      <ReportPeople view={view} />
      <ReportTextForm
        action={action}
        view={view}
        kept={loaded.kept}
        version={loaded.version}
        answer={answer}
      />
      <ReportOutcomes slug={team.slug} view={view} faces={loaded.faces} />
      <VoicesPanel voices={loaded.voices} />
      <ReportFollowUps action={action} lines={view.followUps} answer={answer} newId={newIds.followUp} />
      <ReportCosts action={action} view={view} answer={answer} newId={newIds.cost} />
      <ReportPhotos slug={team.slug} photos={loaded.photos} />
      <script type="module" src="/enhance/print.js" />
    </>
  );
}
