import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { IdeaQuestions } from '~/components/answers/idea-questions';
import { PreparedNotice } from '~/components/answers/prepared-notice';
import { IdeaDecisionForm } from '~/components/ideas/idea-decision-form';
import { IdeaEssentials } from '~/components/ideas/idea-essentials';
import { IdeaOrderForm } from '~/components/ideas/idea-order-form';
import { IdeaStory } from '~/components/ideas/idea-story';
import { TriageNotices } from '~/components/ideas/idea-triage-notices';
import { MergeCard } from '~/components/merging/merge-card';
import { IdeaAside } from '~/components/triage/idea-aside';
import { IdeaChecklist } from '~/components/triage/idea-checklist';
import { KeptNotice } from '~/components/triage/kept-notice';
import { QueueLink } from '~/components/triage/queue-link';
import { Shortcuts } from '~/components/triage/shortcuts';
import { TriageSaid } from '~/components/triage/triage-said';
import { isIdeaNumber } from '~/domain/ideas/idea';
import { readIdea } from '~/domain/ideas/idea-pages.server';
import { answerIdeaTriage } from '~/http/hub/answer-idea-triage.server';
import { decideByForm } from '~/http/hub/decide-by-form.server';
import { ideaTriageView } from '~/http/hub/idea-triage-view.server';
import { ideaDeskView } from '~/http/ideas/idea-desk-view.server';
import { reachOfAuthor } from '~/http/reach-of-author.server';
import { readForm } from '~/http/read-form.server';
import { demand, requireStaff } from '~/http/sign-in/require-staff.server';
import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { paths } from '~/paths';
import { emptyForm, firstValues, valuesOf } from '~/ui/form-state';

export { pageMeta as meta } from '~/ui/page-meta';

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { ctx } = context;
  requireStaff(context, request);
  demand(context, 'triage-ideas', { hubId: ctx.hub.id });
  const found = await readIdea(ctx, Number(params.idea));
  if (!found) throw data(null, { status: 404 });
  const query = new URL(request.url).searchParams;
  const type = ctx.hub.stakeholderTypes.find(({ slug }) => slug === found.idea.speakerType);
  return {
    ...found,
    page: { title: found.idea.title },
    contact: await reachOfAuthor(context, found.idea.id),
    desk: await ideaDeskView(ctx, found.idea.id),
    triage: await ideaTriageView(ctx, found.idea, query),
    isPrepared: query.get('prete') === 'oui',
    speaker: type?.label[ctx.locale] ?? found.idea.speakerType,
    to: query.get('vers') ?? '',
    after: query.get('apres') ?? 'end',
  };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const { ctx } = context;
  requireStaff(context, request);
  demand(context, 'triage-ideas', { hubId: ctx.hub.id });
  const form = await readForm(request);
  const idea = Number(params.idea);
  const expectedVersion = Number(form.get('expectedVersion'));
  if (!isIdeaNumber(idea)) throw data(null, { status: 404 });
  if (!isIdeaNumber(expectedVersion)) throw data(null, { status: 400 });
  const values = valuesOf(form);
  const beside = await answerIdeaTriage(ctx, idea, form, values);
  if (beside) return beside;
  return decideByForm(ctx, { idea, expectedVersion }, form, values);
}

export default function TriageIdea() {
  const { idea, story, tests, speaker, contact, to, after, desk, isPrepared, triage } =
    useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const beside = answered && 'of' in answered ? answered : undefined;
  const refusal = answered && !('of' in answered) ? answered : undefined;
  const { words } = useI18n();
  const text = words.triage;
  // What is there already is where a new decision starts from.
  const known = Object.entries(idea).map(([name, value]) => [name, value === null ? [] : [String(value)]]);
  const start = {
    column: [to || idea.boardColumn],
    serviceForm: [idea.form ?? ''],
    prototypeForm: [idea.form ?? ''],
  };
  // A link that names where the idea goes is newer than what was kept.
  const asked = to ? { column: [to] } : {};
  const keptValues = Object.fromEntries(
    Object.entries(triage.kept?.answers ?? {}).map(([name, value]) => [name, [value]]),
  );
  const state = refusal ??
    (beside?.of === 'draft' ? beside : undefined) ?? {
      ...emptyForm,
      values: { ...Object.fromEntries(known), ...start, ...keptValues, ...desk.prepared?.values, ...asked },
    };
  return (
    <>
      <header className="page-head">
        <p>
          <QueueLink queue={triage.queue} />
        </p>
        <h1 dir="auto">{fill(text.title, { title: idea.title })}</h1>
        <Shortcuts keys={['back', 'take', 'assign', 'note', 'undo', 'help']} />
      </header>
      <TriageSaid {...triage} />
      <div className="idea-desk">
        <section className="card idea-desk-words">
          <p dir="auto" className="whitespace-pre-line text-lg">
            {idea.description}
          </p>
          <IdeaEssentials idea={idea} speaker={speaker} />
          <a className="tap" href={paths.idea(idea.number)}>
            {text.publicPage}
          </a>
        </section>
        <div className="idea-desk-decision">
          <PreparedNotice prepared={desk.prepared} isDone={isPrepared} refusal={refusal?.preparing} />
          <TriageNotices stale={refusal?.stale ?? null} contact={contact} />
          <section aria-labelledby="decide">
            <h2 id="decide" tabIndex={-1}>
              {text.decision.title}
            </h2>
            <p className="mb-4 text-soft">{text.decision.text}</p>
            <KeptNotice kept={triage.kept} refusedBy={beside?.of === 'draft' ? beside.who : undefined} />
            <IdeaChecklist answers={firstValues(state.values)} />
            <IdeaDecisionForm
              number={idea.number}
              version={idea.version}
              after={after}
              state={state}
              prepared={desk.prepared}
              kept={{ version: triage.kept?.version ?? 0, queue: triage.queue }}
            />
          </section>
        </div>
        <div className="idea-desk-beside">
          <IdeaAside
            idea={idea}
            holder={triage.holder}
            staff={triage.staff}
            notes={triage.notes}
            noteForm={triage.noteForm}
            similar={triage.similar}
            said={triage.said}
            back={triage.back}
            refused={beside?.of === 'note' ? beside : undefined}
          />
          <IdeaQuestions number={idea.number} questions={desk.questions} queue={triage.queue} />
          <MergeCard number={idea.number} queue={triage.queue} />
          <IdeaOrderForm number={idea.number} version={idea.version} column={idea.boardColumn} />
          <IdeaStory idea={idea} story={story} tests={tests} />
        </div>
      </div>
    </>
  );
}
