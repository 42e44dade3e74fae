import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { SwitchTeamHead } from '~/components/organisation/switch-team-head';
import { BulkDone } from '~/components/people/bulk-done';
import { BulkQuestion } from '~/components/people/bulk-question';
import { readBulkAct, standingOf } from '~/domain/registrations/bulk/bulk-act';
import { choosePeople } from '~/domain/registrations/bulk/choose-people.server';
import { isUuid } from '~/domain/uuid';
import { answerBulk, type BulkAnswer } from '~/http/organisation/answer-bulk.server';
import { managedSwitch } from '~/http/organisation/managed-switch.server';
import { switchTeamView } from '~/http/organisation/switch-team-view.server';
import { readForm } from '~/http/read-form.server';
import { dictionaryOf } from '~/i18n/dictionary.server';
import { useI18n } from '~/i18n/i18n-context';
import { paths } from '~/paths';
import { ButtonLink } from '~/ui/button-link';
import { Notice } from '~/ui/notice';

export { pageMeta as meta } from '~/ui/page-meta';

/** The result of an act on many, as its address says it. Opened otherwise it leads to the list. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { ctx } = context;
  const event = await managedSwitch(context, request, params.switch);
  const query = new URL(request.url).searchParams;
  const act = readBulkAct(query.get('geste'));
  const common = {
    page: { title: `${dictionaryOf(ctx.locale).files.bulk.title} – ${event.title}` },
    team: switchTeamView(ctx, event, request),
  };
  if (!act) return { ...common, view: null };
  const ids = (query.get('refus') ?? '').split('.').filter(isUuid);
  const people = (await choosePeople(ctx, event, { ids })) ?? [];
  const leftOut = people.flatMap((person) => {
    const reason = standingOf(act, person, new Set());
    const name = `${person.firstName} ${person.lastName}`.trim();
    return reason === 'done' || reason === 'already' ? [] : [{ name, reason }];
  });
  const count = (name: string) => Math.max(0, Math.trunc(Number(query.get(name))) || 0);
  return { ...common, view: { kind: act.kind, done: count('faits'), promoted: count('promus'), leftOut } };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const event = await managedSwitch(context, request, params.switch);
  return answerBulk(context.ctx, event, await readForm(request));
}

export default function ActOnRegistrations() {
  const { team, view } = useLoaderData<typeof loader>();
  const answer: BulkAnswer = useActionData<typeof action>() ?? {};
  const text = useI18n().words.files.bulk;
  const back = paths.manageRegistrations(team.slug);
  if (answer.view)
    return (
      <>
        <SwitchTeamHead team={team} here="people" />
        <BulkQuestion view={answer.view} action={paths.actOnRegistrations(team.slug)} back={back} />
      </>
    );
  return (
    <>
      <SwitchTeamHead team={team} here="people" />
      {answer.refusal ? (
        <Notice tone="warning" role="alert">
          <p>{text.refused[answer.refusal]}</p>
        </Notice>
      ) : view && !answer.problem ? (
        <BulkDone view={view} back={back} />
      ) : (
        <Notice tone="warning" title={answer.problem === 'nobody' ? text.nobodyTitle : text.noActTitle}>
          <p>{answer.problem === 'nobody' ? text.nobodyText : text.noActText}</p>
        </Notice>
      )}
      {view && !answer.problem && !answer.refusal ? null : (
        <p className="actions">
          <ButtonLink href={back}>{text.back}</ButtonLink>
        </p>
      )}
    </>
  );
}
