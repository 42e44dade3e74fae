import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { IdeaFamily } from '~/components/merging/idea-family';
import { MergingNotice } from '~/components/merging/merging-notice';
import { SplitIdeaForm } from '~/components/merging/split-form';
import { isIdeaNumber } from '~/domain/ideas/idea';
import { readIdea } from '~/domain/ideas/idea-pages.server';
import { readOpenSplit } from '~/domain/ideas/merging/read-family.server';
import { PRIORITY_AUDIENCES } from '~/domain/priority-audiences';
import { familyOfIdea, mergeDone } from '~/http/ideas/merging-view.server';
import {
  readSplitForm,
  resized,
  type SplitAnswer,
  splitByForm,
  splitFormOf,
  undoSplitByForm,
} from '~/http/ideas/split-by-form.server';
import { readForm } from '~/http/read-form.server';
import { demand, requireStaff } from '~/http/sign-in/require-staff.server';
import { dictionaryOf } from '~/i18n/dictionary.server';
import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { paths } from '~/paths';
import { Button } from '~/ui/button';
import { Notice } from '~/ui/notice';

export { pageMeta as meta } from '~/ui/page-meta';

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { ctx } = context;
  requireStaff(context, request);
  demand(context, 'merge-ideas', { hubId: ctx.hub.id });
  const found = await readIdea(ctx, Number(params.idea));
  if (!found) throw data(null, { status: 404 });
  const { merging, switches } = dictionaryOf(ctx.locale);
  return {
    page: { title: fill(merging.split.title, { title: found.idea.title }) },
    idea: found.idea,
    form: splitFormOf(found.idea),
    family: await familyOfIdea(ctx, found.idea.id),
    split: (await readOpenSplit(ctx, found.idea.id)) ?? null,
    speakers: ctx.hub.stakeholderTypes.map(({ slug, label }) => ({ value: slug, label: label[ctx.locale] })),
    audiences: PRIORITY_AUDIENCES.map((slug) => ({ value: slug, label: switches.audiences[slug] })),
    done: mergeDone(new URL(request.url).searchParams),
  };
}

/** `intent` is `split`, `more`, `fewer` or `undo`. */
export async function action({ context, params, request }: ActionFunctionArgs) {
  const { ctx } = context;
  requireStaff(context, request);
  demand(context, 'merge-ideas', { hubId: ctx.hub.id });
  const sent = await readForm(request);
  const [idea, expectedVersion] = [Number(params.idea), Number(sent.get('expectedVersion'))];
  if (!isIdeaNumber(idea)) throw data(null, { status: 404 });
  const intent = sent.get('intent');
  if (intent === 'undo') return undoSplitByForm(ctx, sent);
  const form = readSplitForm(sent);
  if (intent === 'more') return data<SplitAnswer>({ form: resized(form, 1) });
  if (intent === 'fewer') return data<SplitAnswer>({ form: resized(form, -1) });
  if (!isIdeaNumber(expectedVersion)) throw data(null, { status: 400 });
  return splitByForm(ctx, { idea, expectedVersion }, form);
}

/** Making several ideas of one, and the way back. */
export default function SplitIdea() {
  const { page, idea, form, family, split, speakers, audiences, done } = useLoaderData<typeof loader>();
  const answer: SplitAnswer = useActionData<typeof action>() ?? {};
  const text = useI18n().words.merging;
  return (
    <>
      <MergingNotice done={answer.form || answer.refusal ? null : done} refusal={answer.refusal} />
      <header className="page-head">
        <p>
          <a className="tap" href={paths.triageIdea(idea.number)}>
            {text.back}
          </a>
        </p>
        <h1 dir="auto">{page.title}</h1>
        <p className="page-lead">{text.split.lead}</p>
      </header>
      {split ? (
        <Notice title={text.split.undoTitle}>
          <p>{text.split.undoText}</p>
          <form method="post" action={paths.splitIdea(idea.number)}>
            <input type="hidden" name="split" value={split} />
            <Button look="secondary" name="intent" value="undo">
              {text.split.undo}
            </Button>
          </form>
        </Notice>
      ) : null}
      <IdeaFamily family={family} />
      <div className="mt-8 grid gap-8 lg:grid-cols-[3fr_2fr] lg:gap-12">
        <SplitIdeaForm
          number={idea.number}
          version={idea.version}
          form={answer.form ?? form}
          errors={answer.errors ?? {}}
          speakers={speakers}
          audiences={audiences}
        />
        <section className="card self-start" aria-labelledby="words">
          <h2 id="words" className="text-xl">
            {text.split.words}
          </h2>
          <p className="whitespace-pre-line text-lg" dir="auto">
            {idea.description}
          </p>
        </section>
      </div>
    </>
  );
}
