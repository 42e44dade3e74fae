import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ActList } from '~/components/triage/act-list';
import { ActNotice } from '~/components/triage/act-notice';
import { QueueRefusal } from '~/components/triage/queue-refusal';
import { readMyActs } from '~/domain/triage/read-acts.server';
import { undoAct } from '~/domain/triage/undo-act.server';
import { isUuid } from '~/domain/uuid';
import { queueBack, withSaying } from '~/http/hub/queue-back';
import { shownAct } from '~/http/hub/queue-view.server';
import { readForm } from '~/http/read-form.server';
import { demand, requireStaff } from '~/http/sign-in/require-staff.server';
import { dictionaryOf } from '~/i18n/dictionary.server';
import { formatDayAndHour } from '~/i18n/format-time';
import { useI18n } from '~/i18n/i18n-context';
import { paths } from '~/paths';

export { pageMeta as meta } from '~/ui/page-meta';

export async function loader({ context, request }: LoaderFunctionArgs) {
  const { ctx } = context;
  requireStaff(context, request);
  demand(context, 'triage-ideas', { hubId: ctx.hub.id });
  const asked = new URL(request.url).searchParams;
  const acts = (await readMyActs(ctx)).map((act) => ({
    ...shownAct(act),
    when: formatDayAndHour(ctx.locale, ctx.hub.timeZone, act.at),
  }));
  return {
    page: { title: dictionaryOf(ctx.locale).triageQueue.acts.title },
    acts,
    undone: acts.find(({ id }) => id === asked.get('annule')) ?? null,
    refusal: asked.get('refus') ?? '',
  };
}

/** Undoes one act, and leads back to where it was asked. */
export async function action({ context, request }: ActionFunctionArgs) {
  const { ctx } = context;
  requireStaff(context, request);
  demand(context, 'triage-ideas', { hubId: ctx.hub.id });
  const form = await readForm(request);
  const id = form.get('act');
  if (!isUuid(id)) throw data(null, { status: 404 });
  const undone = await undoAct(ctx, id);
  const back = queueBack(form.get('retour'));
  return redirect(withSaying(back, undone.ok ? { annule: id } : { refus: undone.reason }), 303);
}

/** What one did to ideas lately, each with a way back. */
export default function TriageActs() {
  const { acts, undone, refusal } = useLoaderData<typeof loader>();
  const text = useI18n().words.triageQueue;
  return (
    <>
      <header className="page-head">
        <p>
          <a className="tap" href={paths.triage()}>
            {text.bulk.back}
          </a>
        </p>
        <h1>{text.acts.title}</h1>
        <p className="page-lead">{text.acts.lead}</p>
      </header>
      {undone ? <ActNotice act={undone} back={paths.triageActs()} /> : null}
      <QueueRefusal reason={refusal} who="" />
      <ActList acts={acts} />
    </>
  );
}
