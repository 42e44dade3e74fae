import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { NamedNeeds } from '~/components/needs/named-needs';
import { NeedsAlerts } from '~/components/needs/needs-alerts';
import { NeedsHolders } from '~/components/needs/needs-holders';
import { NeedsTable } from '~/components/needs/needs-table';
import { needsView } from '~/components/needs/needs-view';
import { SwitchTeamHead } from '~/components/organisation/switch-team-head';
import { needsPage } from '~/domain/needs/needs-page.server';
import { answerNeeds, type NeedsDone, type NeedsRefusal } from '~/http/organisation/change-needs.server';
import { managedSwitch } from '~/http/organisation/managed-switch.server';
import { switchTeamView } from '~/http/organisation/switch-team-view.server';
import { readForm } from '~/http/read-form.server';
import { dictionaryOf } from '~/i18n/dictionary.server';
import { fill } from '~/i18n/fill';
import { formatDayAndHour } from '~/i18n/format-time';
import { useI18n } from '~/i18n/i18n-context';
import { plural } from '~/i18n/plural';
import { DoneNotice } from '~/ui/done-notice';
import { Notice } from '~/ui/notice';

export { pageMeta as meta } from '~/ui/page-meta';

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { ctx } = context;
  const event = await managedSwitch(context, request, params.switch);
  const found = await needsPage(ctx, event);
  if (!found) throw data(null, { status: 403 });
  const { needs, ...rest } = found;
  const { done, title } = dictionaryOf(ctx.locale).needs;
  const fait = new URL(request.url).searchParams.get('fait') ?? '';
  return {
    page: { title: `${title} – ${event.title}` },
    team: switchTeamView(ctx, event, request),
    ...rest,
    ...needsView(needs, event, { ...ctx, deadlines: ctx.hub.needDeadlines }),
    me: ctx.viewer.kind === 'staff' ? ctx.viewer.userId : '',
    purged: event.needsPurgedAt && formatDayAndHour(ctx.locale, event.zone.timeZone, event.needsPurgedAt),
    mayArrange: event.status !== 'cancelled' && ctx.now < event.endsAt,
    mayChange: event.status !== 'cancelled' && !event.needsPurgedAt,
    done: Object.hasOwn(done, fait) ? (fait as NeedsDone) : undefined,
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const event = await managedSwitch(context, request, params.switch);
  return answerNeeds(context.ctx, event, await readForm(request));
}

/** What people need to take part: numbers for the whole team, names for whoever organises the logistics. */
export default function Needs() {
  const loaded = useLoaderData<typeof loader>();
  const { refusal } = useActionData<{ refusal?: NeedsRefusal }>() ?? {};
  const { team, needs, purged, done } = loaded;
  const text = useI18n().words.needs;
  return (
    <>
      <SwitchTeamHead team={team} here="needs" />
      {done && !refusal ? <DoneNotice title={text.done[done]} /> : null}
      {refusal ? (
        <Notice tone="warning" role="alert">
          <p>{text.refused[refusal]}</p>
        </Notice>
      ) : null}
      <NeedsAlerts alerts={loaded.alerts} />
      {purged ? (
        <Notice title={fill(text.purged, { day: purged })}>
          {needs.length > 0 ? <p>{text.purgedText}</p> : null}
        </Notice>
      ) : (
        <Said people={loaded.people} onlyText={loaded.onlyText} />
      )}
      <NeedsHolders {...loaded} />
      {needs.length > 0 ? (
        <section aria-labelledby="arrange">
          <h2 id="arrange" className="mb-4">
            {text.arrange.title}
          </h2>
          <NeedsTable needs={needs} mayArrange={loaded.mayArrange} />
        </section>
      ) : null}
      {loaded.named && loaded.named.length > 0 ? <NamedNeeds people={loaded.named} /> : null}
      {!loaded.named && loaded.people > 0 ? <p className="mt-8">{text.named.hidden}</p> : null}
    </>
  );
}

function Said({ people, onlyText }: { people: number; onlyText: number }) {
  const { locale, words } = useI18n();
  const text = words.needs;
  return (
    <div className="mb-6">
      <p className="text-lg font-semibold">{plural(locale, text.said, people)}</p>
      {people > 0 ? <p>{plural(locale, text.onlyText, onlyText)}</p> : null}
      <p className="text-soft">{text.willPurge}</p>
    </div>
  );
}
