import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { IdeaQuestions } from '~/components/answers/idea-questions';
import { PreparedNotice } from '~/components/answers/prepared-notice';
import { IdeaDecisionForm } from '~/components/ideas/idea-decision-form';
import { IdeaEssentials } from '~/components/ideas/idea-essentials';
import { IdeaOrderForm } from '~/components/ideas/idea-order-form';
import { IdeaStory } from '~/components/ideas/idea-story';
import { TriageNotices } from '~/components/ideas/idea-triage-notices';
import { MergeCard } from '~/components/merging/merge-card';
import { classifyIdea } from '~/domain/ideas/classify-idea.server';
import { decisionInput } from '~/domain/ideas/decision-input';
import { isBoardColumn, isIdeaNumber } from '~/domain/ideas/idea';
import { readIdea } from '~/domain/ideas/idea-pages.server';
import { readAfter } from '~/domain/ideas/move-form';
import { moveIdea } from '~/domain/ideas/move-idea.server';
import { formErrors } from '~/http/form-errors.server';
import { assignOne, readAssignment } from '~/http/hub/assign-one.server';
import { ideaDeskView } from '~/http/ideas/idea-desk-view.server';
import { type PrepareAnswer, prepareByForm } from '~/http/ideas/prepare-by-form.server';
import { reachOfAuthor } from '~/http/reach-of-author.server';
import { readForm } from '~/http/read-form.server';
import { demand, requireStaff } from '~/http/sign-in/require-staff.server';
import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { paths } from '~/paths';
import { emptyForm, type FormState, valuesOf } from '~/ui/form-state';

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
  const assignment = readAssignment(form);
  if (assignment) return assignOne(ctx, assignment, { number: idea, version: expectedVersion }, form);
  const values = valuesOf(form);
  if (form.get('intent') === 'move') {
    const column = form.get('to');
    if (!isBoardColumn(column)) throw data(null, { status: 400 });
    const moved = await moveIdea(ctx, { idea, column, after: null, expectedVersion });
    return answer(moved, `${paths.idea(idea)}?fait=deplacement`, values);
  }
  if (form.get('intent') === 'prepare') return prepareByForm(ctx, { idea, expectedVersion }, form, values);
  const read = decisionInput.safeParse(Object.fromEntries(form));
  if (!read.success)
    return data<PrepareAnswer>({ values, errors: formErrors(read.error), stale: null }, { status: 400 });
  const after = readAfter(form.get('after'));
  const where = after === undefined ? {} : { after };
  const decided = await classifyIdea(ctx, { idea, expectedVersion, decision: read.data, ...where });
  return answer(decided, `${paths.idea(idea)}?fait=decision`, values);
}

type Outcome = Awaited<ReturnType<typeof moveIdea>> | Awaited<ReturnType<typeof classifyIdea>>;

/** @param next where the person is led once it is done */
function answer(outcome: Outcome, next: string, values: FormState['values']) {
  if (outcome.ok) return redirect(next, 303);
  if (outcome.reason === 'not-found') throw data(null, { status: 404 });
  if (outcome.reason === 'not-allowed') throw data(null, { status: 403 });
  if (outcome.reason !== 'stale') throw data(null, { status: 409 });
  const { who, where } = outcome.facts;
  return data<PrepareAnswer>(
    { values, errors: {}, stale: { who: String(who), where: String(where) } },
    { status: 409 },
  );
}

export default function TriageIdea() {
  const { idea, story, tests, speaker, contact, to, after, desk, isPrepared } =
    useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const { words } = useI18n();
  const text = words.triage;
  // What is there already is where a new decision starts from.
  const known = Object.entries(idea).map(([name, value]) => [name, value === null ? [] : [String(value)]]);
  const start = {
    column: [to || idea.boardColumn],
    serviceForm: [idea.form ?? ''],
    prototypeForm: [idea.form ?? ''],
  };
  const state = refusal ?? {
    ...emptyForm,
    values: {
      ...Object.fromEntries(known),
      ...start,
      ...desk.prepared?.values,
      ...(to ? { column: [to] } : {}),
    },
  };
  return (
    <>
      <header className="page-head">
        <p>
          <a className="tap" href={paths.board()}>
            {text.back}
          </a>
        </p>
        <h1 dir="auto">{fill(text.title, { title: idea.title })}</h1>
      </header>
      <div className="grid gap-8 lg:grid-cols-[3fr_2fr] lg:gap-12">
        <div>
          <PreparedNotice prepared={desk.prepared} isDone={isPrepared} refusal={refusal?.preparing} />
          <TriageNotices stale={refusal?.stale ?? null} contact={contact} />
          <section aria-labelledby="decide">
            <h2 id="decide">{text.decision.title}</h2>
            <p className="mb-4 text-soft">{text.decision.text}</p>
            <IdeaDecisionForm
              number={idea.number}
              version={idea.version}
              after={after}
              state={state}
              prepared={desk.prepared}
            />
          </section>
        </div>
        <div>
          <section className="card mb-8">
            <p dir="auto" className="whitespace-pre-line text-lg">
              {idea.description}
            </p>
            <IdeaEssentials idea={idea} speaker={speaker} />
            <a className="tap" href={paths.idea(idea.number)}>
              {text.publicPage}
            </a>
          </section>
          <IdeaQuestions number={idea.number} questions={desk.questions} />
          <MergeCard number={idea.number} />
          <IdeaOrderForm number={idea.number} version={idea.version} column={idea.boardColumn} />
          <IdeaStory idea={idea} story={story} tests={tests} />
        </div>
      </div>
    </>
  );
}
