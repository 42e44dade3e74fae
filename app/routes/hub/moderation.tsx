import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { ModerationItem } from '~/components/voice/moderation-item';
import type { ModerationView } from '~/components/voice/moderation-view';
import { readRefusal } from '~/domain/ideas/comments/comment-input';
import { isIdeaNumber } from '~/domain/ideas/idea';
import { moderateComment } from '~/domain/ideas/moderation/moderate-comment.server';
import { moderateReport } from '~/domain/ideas/moderation/moderate-report.server';
import { moderationQueue } from '~/domain/ideas/moderation/moderation-queue.server';
import { isUuid } from '~/domain/uuid';
import { moderationView } from '~/http/ideas/moderation-view.server';
import { readForm } from '~/http/read-form.server';
import { demand, requireStaff } from '~/http/sign-in/require-staff.server';
import { dictionaryOf } from '~/i18n/dictionary.server';
import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { plural } from '~/i18n/plural';
import { paths } from '~/paths';
import { DoneNotice } from '~/ui/done-notice';
import { Notice } from '~/ui/notice';

export { pageMeta as meta } from '~/ui/page-meta';

export async function loader({ context, request }: LoaderFunctionArgs) {
  const { ctx } = context;
  requireStaff(context, request);
  demand(context, 'moderate', { hubId: ctx.hub.id });
  const queue = await moderationQueue(ctx);
  if (!queue) throw data(null, { status: 403 });
  return {
    page: { title: dictionaryOf(ctx.locale).moderation.title },
    ...moderationView(ctx, queue),
    isDone: new URL(request.url).searchParams.has('fait'),
  };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const { ctx } = context;
  requireStaff(context, request);
  demand(context, 'moderate', { hubId: ctx.hub.id });
  const form = await readForm(request);
  const [id, version] = [form.get('id'), Number(form.get('version'))];
  if (!isUuid(id) || !isIdeaNumber(version)) throw data(null, { status: 400 });
  const answer =
    form.get('kind') === 'comment'
      ? await moderateComment(ctx, { id, version, verdict: commentVerdict(form, id) })
      : await moderateReport(ctx, { id, version, verdict: reportVerdict(form) });
  if (answer.ok) return redirect(`${paths.moderation()}?fait=1`, 303);
  if (answer.reason === 'not-allowed') throw data(null, { status: 403 });
  return data({ refusal: answer.reason }, { status: answer.reason === 'stale' ? 409 : 400 });
}

function commentVerdict(form: FormData, id: string) {
  const say = form.get('verdict');
  if (say === 'refuse') return { say, refusal: readRefusal(form.get(`refusal-${id}`)) } as const;
  if (say === 'show' || say === 'reopen') return { say } as const;
  throw data(null, { status: 400 });
}

function reportVerdict(form: FormData) {
  const verdict = form.get('verdict');
  if (verdict === 'keep' || verdict === 'take-off' || verdict === 'reopen') return verdict;
  throw data(null, { status: 400 });
}

export default function Moderation() {
  const { page, waiting, decided, state, hasMore, isDone } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>()?.refusal;
  const { locale, words } = useI18n();
  const text = words.moderation;
  return (
    <>
      <header className="page-head">
        <h1>{page.title}</h1>
        <p className="page-lead">{text.lead}</p>
      </header>
      {refusal ? (
        <Notice tone="danger" role="alert" title={refusal === 'stale' ? text.stale : text.reasonMissing} />
      ) : isDone ? (
        <DoneNotice title={text.done} />
      ) : null}
      {state.isOld ? (
        <Notice tone="warning" title={fill(text.old.title, { days: state.days })}>
          <p>{fill(text.old.text, { when: state.oldest })}</p>
        </Notice>
      ) : null}
      <section aria-labelledby="waiting">
        <h2 id="waiting">{text.waitingTitle}</h2>
        <p className="mb-4 text-soft">
          {state.count > 0 ? plural(locale, text.count, state.count) : text.none}
        </p>
        <Items items={waiting} />
        {hasMore ? <p>{text.more}</p> : null}
      </section>
      <section className="mt-10" aria-labelledby="decided">
        <h2 id="decided">{text.decidedTitle}</h2>
        {decided.length > 0 ? <Items items={decided} /> : <p className="text-soft">{text.decidedNone}</p>}
      </section>
    </>
  );
}

function Items({ items }: { items: readonly ModerationView[] }) {
  return (
    <ol className="mt-4 list-none p-0">
      {items.map((item) => (
        <ModerationItem key={item.id} item={item} />
      ))}
    </ol>
  );
}
