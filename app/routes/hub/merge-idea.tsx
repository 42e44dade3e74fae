import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { MergeChoices } from '~/components/merging/merge-choices';
import { MergeConfirm } from '~/components/merging/merge-confirm';
import { MergeSearch } from '~/components/merging/merge-search';
import { MergedIdeas } from '~/components/merging/merged-ideas';
import { MergingNotice } from '~/components/merging/merging-notice';
import { QueueLink } from '~/components/triage/queue-link';
import { Shortcuts } from '~/components/triage/shortcuts';
import { isIdeaNumber } from '~/domain/ideas/idea';
import { readIdea } from '~/domain/ideas/idea-pages.server';
import { mergeCandidates } from '~/domain/ideas/merging/merge-candidates.server';
import { readFamily } from '~/domain/ideas/merging/read-family.server';
import { similarIdeas } from '~/domain/ideas/similar-ideas.server';
import { queueOf } from '~/http/hub/queue-back';
import { mergeByForm, undoMergeByForm } from '~/http/ideas/merge-by-form.server';
import { mergeDone, sideOf } from '~/http/ideas/merging-view.server';
import { readForm } from '~/http/read-form.server';
import { demand, requireStaff } from '~/http/sign-in/require-staff.server';
import { dictionaryOf } from '~/i18n/dictionary.server';
import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { paths } from '~/paths';
import { emptyForm, valuesOf } from '~/ui/form-state';

export { pageMeta as meta } from '~/ui/page-meta';

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { ctx } = context;
  requireStaff(context, request);
  demand(context, 'merge-ideas', { hubId: ctx.hub.id });
  const found = await readIdea(ctx, Number(params.idea));
  if (!found) throw data(null, { status: 404 });
  const { idea } = found;
  const query = new URL(request.url).searchParams;
  const q = query.get('q') ?? '';
  const other = await readIdea(ctx, Number(query.get('avec')));
  const family = await readFamily(ctx, idea.id);
  const isAlone = family.root === null;
  return {
    page: { title: fill(dictionaryOf(ctx.locale).merging.title, { title: idea.title }) },
    source: sideOf(ctx, idea),
    target: isAlone && other && other.idea.number !== idea.number ? sideOf(ctx, other.idea) : null,
    family,
    q,
    queue: queueOf(query),
    found: isAlone && q !== '' ? await mergeCandidates(ctx, q, idea.number) : [],
    similar: isAlone ? await similarIdeas(ctx, idea.title, { without: [idea.number] }) : [],
    done: mergeDone(query),
  };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const { ctx } = context;
  requireStaff(context, request);
  demand(context, 'merge-ideas', { hubId: ctx.hub.id });
  const idea = Number(params.idea);
  if (!isIdeaNumber(idea)) throw data(null, { status: 404 });
  const form = await readForm(request);
  return form.get('intent') === 'undo'
    ? undoMergeByForm(ctx, form)
    : mergeByForm(ctx, idea, form, valuesOf(form));
}

/** Grouping an idea with another: look for it, read both again, say why; and the way back. */
export default function MergeIdea() {
  const { source, target, family, q, queue, found, similar, done, page } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const text = useI18n().words.merging;
  const { number } = source.idea;
  return (
    <>
      <MergingNotice done={done} refusal={answer?.refusal} />
      <header className="page-head">
        <p>
          <a className="tap" href={paths.triageIdea(number, queue)}>
            {text.back}
          </a>
          {queue ? <QueueLink queue={queue} /> : null}
        </p>
        <h1 dir="auto">{page.title}</h1>
        <p className="page-lead">{text.lead}</p>
        {queue ? <Shortcuts keys={['back', 'help']} /> : null}
      </header>
      <MergedIdeas number={number} family={family} />
      {target ? (
        <MergeConfirm source={source} target={target} queue={queue} state={answer?.state ?? emptyForm} />
      ) : null}
      {family.root || target ? null : (
        <div className="grid gap-8 lg:grid-cols-2 lg:gap-12">
          <section aria-labelledby="search">
            <h2 id="search">{text.search.title}</h2>
            <MergeSearch number={number} queue={queue} typed={q} />
            {q === '' ? null : (
              <section className="mt-6" aria-labelledby="found">
                <h3 id="found">{text.search.found}</h3>
                {found.length === 0 ? <p>{text.search.none}</p> : null}
                <MergeChoices number={number} queue={queue} ideas={found} />
              </section>
            )}
          </section>
          <section aria-labelledby="similar">
            <h2 id="similar">{text.similar}</h2>
            {similar.length === 0 ? <p>{text.noSimilar}</p> : null}
            <MergeChoices number={number} queue={queue} ideas={similar} />
          </section>
        </div>
      )}
    </>
  );
}
