import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { SwitchTeamHead } from '~/components/organisation/switch-team-head';
import { RidesByCommune } from '~/components/rides/rides-by-commune';
import { RidesOpening } from '~/components/rides/rides-opening';
import { ShuttleCancelling } from '~/components/rides/shuttle-cancelling';
import { ShuttleForm } from '~/components/rides/shuttle-form';
import type { TeamRidesAnswer, TeamRidesDone } from '~/components/rides/team-rides-view';
import { TeamShuttles } from '~/components/rides/team-shuttles';
import { teamRidesPage } from '~/domain/rides/rides-pages.server';
import { answerTeamRides } from '~/http/organisation/answer-rides.server';
import { managedSwitch } from '~/http/organisation/managed-switch.server';
import { switchTeamView } from '~/http/organisation/switch-team-view.server';
import { teamRidesView } from '~/http/organisation/team-rides-view.server';
import { readForm } from '~/http/read-form.server';
import { dictionaryOf } from '~/i18n/dictionary.server';
import { useI18n } from '~/i18n/i18n-context';
import { DoneNotice } from '~/ui/done-notice';
import { ErrorSummary } from '~/ui/error-summary';
import { Notice } from '~/ui/notice';

export { pageMeta as meta } from '~/ui/page-meta';

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { ctx } = context;
  const event = await managedSwitch(context, request, params.switch);
  const found = await teamRidesPage(ctx, event);
  if (!found) throw data(null, { status: 403 });
  const { title, team } = dictionaryOf(ctx.locale).rides;
  const said = new URL(request.url).searchParams.get('fait') ?? '';
  return {
    page: { title: `${title} – ${event.title}` },
    team: switchTeamView(ctx, event, request),
    view: teamRidesView(ctx, event, found),
    done: Object.hasOwn(team.done, said) ? (said as TeamRidesDone) : undefined,
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const event = await managedSwitch(context, request, params.switch);
  return answerTeamRides(context.ctx, event, await readForm(request));
}

/** How people get to a Switch: shared cars, by commune, and minibuses with who sits in them. */
export default function Rides() {
  const { team, view, done } = useLoaderData<typeof loader>();
  const answer: TeamRidesAnswer = useActionData<TeamRidesAnswer>() ?? {};
  const { words } = useI18n();
  const text = words.rides;
  const { refusal, problems = [], cancelling } = answer;
  const errors = problems.map(({ field, reason }) => ({ name: field, message: text.problems[reason] }));
  const asked = view.shuttles.find(({ id }) => id === cancelling);
  return (
    <>
      <SwitchTeamHead team={team} here="rides" />
      {refusal ? (
        <Notice tone="warning" role="alert" title={text.refusals[refusal]} />
      ) : done && errors.length === 0 && !asked ? (
        <DoneNotice title={text.team.done[done]} />
      ) : null}
      <ErrorSummary title={words.forms.errorsTitle} errors={errors} />
      {asked ? <ShuttleCancelling slug={team.slug} shuttle={asked} /> : null}
      <p className="mb-6">{text.team.lead}</p>
      <TeamShuttles view={view} />
      {view.mayChange ? <ShuttleForm answer={answer} day={view.day} /> : null}
      <RidesOpening view={view} />
      <RidesByCommune communes={view.communes} />
      <script type="module" src="/enhance/print.js" />
    </>
  );
}
