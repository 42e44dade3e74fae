import { randomUUID } from 'node:crypto';
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { AnswersHead } from '~/components/answers/answers-head';
import { PreparedCard } from '~/components/answers/prepared-card';
import { PublicationNotices } from '~/components/answers/publication-notices';
import { PublishForm } from '~/components/answers/publish-form';
import { readPrepared } from '~/domain/ideas/decisions/read-prepared.server';
import { preparedViews } from '~/http/ideas/prepared-views.server';
import { publicationView, publishPrepared } from '~/http/ideas/publish-prepared.server';
import { readForm } from '~/http/read-form.server';
import { demand, requireStaff } from '~/http/sign-in/require-staff.server';
import { dictionaryOf } from '~/i18n/dictionary.server';
import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { plural } from '~/i18n/plural';
import { Notice } from '~/ui/notice';

export { pageMeta as meta } from '~/ui/page-meta';

export async function loader({ context, request }: LoaderFunctionArgs) {
  requireStaff(context, request);
  const { ctx, env } = context;
  demand(context, 'triage-ideas', { hubId: ctx.hub.id });
  const found = await readPrepared(ctx);
  if (!found) throw data(null, { status: 403 });
  const search = new URL(request.url).searchParams;
  return {
    page: { title: dictionaryOf(ctx.locale).answers.decisions.title },
    prepared: preparedViews(ctx, found.prepared),
    total: found.total,
    ...(await publicationView(ctx, search)),
    isWithdrawn: search.get('retrait') === 'oui',
    isNothingTicked: search.get('rien') === 'oui',
    isSent: env.smtpUrl !== undefined,
    publicationId: randomUUID(),
  };
}

export async function action({ context, request }: ActionFunctionArgs) {
  requireStaff(context, request);
  demand(context, 'triage-ideas', { hubId: context.ctx.hub.id });
  return publishPrepared(context.ctx, await readForm(request));
}

/** Everything that was decided and is not public yet, each answer read again, then published together. */
export default function Decisions() {
  const loaded = useLoaderData<typeof loader>();
  const { locale, words } = useI18n();
  const text = words.answers.decisions;
  const { page, prepared, total } = loaded;
  const ticked = prepared.filter(({ isMerged, hasMoved }) => !isMerged && !hasMoved).length;
  const hasEmail = prepared.some(({ authors }) => authors.some(({ by }) => by === 'email'));
  return (
    <>
      <AnswersHead title={page.title} prepared={total} here="decisions" />
      <PublicationNotices
        published={loaded.published}
        left={loaded.left}
        isWithdrawn={loaded.isWithdrawn}
        isNothingTicked={loaded.isNothingTicked}
      />
      <p className="mb-4 text-lg font-semibold">{plural(locale, text.lead, total)}</p>
      {total > prepared.length ? <p>{fill(text.more, { count: prepared.length })}</p> : null}
      {hasEmail && !loaded.isSent ? <Notice tone="warning">{text.notSent}</Notice> : null}
      {prepared.length === 0 ? (
        <Notice title={text.none}>
          <p>{text.noneText}</p>
        </Notice>
      ) : (
        <>
          <ol className="call-cards">
            {prepared.map((each) => (
              <PreparedCard key={each.id} prepared={each} />
            ))}
          </ol>
          <PublishForm publicationId={loaded.publicationId} count={ticked} />
        </>
      )}
    </>
  );
}
