import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { SwitchTeamHead } from '~/components/organisation/switch-team-head';
import { PaperSurvey } from '~/components/survey/paper-survey';
import { managedSwitch } from '~/http/organisation/managed-switch.server';
import { switchTeamView } from '~/http/organisation/switch-team-view.server';
import { dictionaryOf } from '~/i18n/dictionary.server';
import { formatDays } from '~/i18n/format-days';
import { useI18n } from '~/i18n/i18n-context';
import { paths } from '~/paths';
import { Button } from '~/ui/button';

export { pageMeta as meta } from '~/ui/page-meta';

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { ctx } = context;
  const event = await managedSwitch(context, request, params.switch);
  return {
    page: { title: `${dictionaryOf(ctx.locale).survey.paper.title} – ${event.title}` },
    team: switchTeamView(ctx, event, request),
    view: {
      title: event.title,
      days: formatDays(ctx.locale, event.zone.timeZone, event.startsAt, event.endsAt),
      phone: event.contactPhone,
    },
  };
}

/** The survey as a sheet to print and hand out. */
export default function SurveyPaper() {
  const { team, view } = useLoaderData<typeof loader>();
  const text = useI18n().words.survey.paper;
  return (
    <>
      <div className="no-print">
        <SwitchTeamHead team={team} here="survey" />
        <a className="tap" href={paths.surveyResults(team.slug)}>
          {text.back}
        </a>
        <p className="mt-2 text-lg font-semibold">{text.title}</p>
        <p className="mb-4">{text.how}</p>
        <p className="actions mb-6">
          <Button type="button" data-print hidden>
            {text.print}
          </Button>
        </p>
      </div>
      <PaperSurvey view={view} />
      <script type="module" src="/enhance/print.js" />
    </>
  );
}
