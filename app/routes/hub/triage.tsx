import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { LeftIdeas } from '~/components/triage/left-ideas';
import { OpenIdea } from '~/components/triage/open-idea';
import { QueueFiles } from '~/components/triage/queue-files';
import { QueueFilters } from '~/components/triage/queue-filters';
import { QueueList } from '~/components/triage/queue-list';
import { QueuePages } from '~/components/triage/queue-pages';
import { QueueViews } from '~/components/triage/queue-views';
import { Shortcuts } from '~/components/triage/shortcuts';
import { SimilarBeside } from '~/components/triage/similar-beside';
import { TriageBulkBar } from '~/components/triage/triage-bulk-bar';
import { TriageSaid } from '~/components/triage/triage-said';
import { FOUND_ANCHOR, isQueueFiltered } from '~/domain/triage/queue-query';
import { answerViews } from '~/http/hub/answer-views.server';
import { queueView } from '~/http/hub/queue-view.server';
import { readForm } from '~/http/read-form.server';
import { demand, requireStaff } from '~/http/sign-in/require-staff.server';
import { useI18n } from '~/i18n/i18n-context';
import { plural } from '~/i18n/plural';
import { paths } from '~/paths';
import { ButtonLink } from '~/ui/button-link';
import { Notice } from '~/ui/notice';

export { pageMeta as meta } from '~/ui/page-meta';

const BULK = 'choix';

export async function loader({ context, request }: LoaderFunctionArgs) {
  requireStaff(context, request);
  demand(context, 'triage-ideas', { hubId: context.ctx.hub.id });
  return queueView(context, request);
}

/** Keeps or deletes a view. */
export async function action({ context, request }: ActionFunctionArgs) {
  requireStaff(context, request);
  demand(context, 'triage-ideas', { hubId: context.ctx.hub.id });
  return answerViews(context.ctx, await readForm(request));
}

/** The ideas that wait, one open beside the list: read, decide, next. */
export default function Triage() {
  const seen = useLoaderData<typeof loader>();
  const { query, lines, open, staff, total } = seen;
  const { locale, words } = useI18n();
  const text = words.triageQueue;
  return (
    <div className="queue-page">
      <header className="page-head queue-head">
        <div>
          <h1>{text.title}</h1>
          <p className="page-lead">{text.lead}</p>
        </div>
        <div className="actions">
          <Shortcuts
            keys={[
              'next',
              'previous',
              'classify',
              'decline',
              'ask',
              'merge',
              'take',
              'assign',
              'note',
              'pick',
              'group',
              'undo',
              'find',
              'help',
            ]}
          />
          <ButtonLink look="quiet" href={paths.triageActs()}>
            {text.acts.title}
          </ButtonLink>
        </div>
      </header>
      {open ? null : <TriageSaid {...seen} />}
      {seen.left.length > 0 ? (
        <Notice tone="warning" title={plural(locale, text.acts.left, seen.left.length)}>
          <LeftIdeas left={seen.left} />
        </Notice>
      ) : null}
      <QueueViews views={seen.views} view={seen.view} back={seen.listHref} />
      <QueueFilters query={query} choices={seen.choices} staff={staff} />
      <p id={FOUND_ANCHOR} tabIndex={-1} className="mb-3 text-lg font-semibold">
        {plural(locale, text.total, total)}
      </p>
      {lines.length > 0 || open ? (
        <div className={open ? 'queue queue-has-open' : 'queue'}>
          <div className="queue-side">
            <QueueList
              lines={lines}
              open={open?.number ?? null}
              form={BULK}
              showsColumn={query.etat !== ''}
            />
            <QueuePages previous={seen.previous} next={seen.next} />
          </div>
          {open ? (
            <OpenIdea
              idea={open}
              staff={staff}
              back={seen.back}
              listHref={seen.listHref}
              said={<TriageSaid {...seen} />}
            >
              <SimilarBeside ideas={seen.similar} />
            </OpenIdea>
          ) : (
            <p className="queue-empty card">
              {seen.firstHref ? (
                <a className="tap" href={seen.firstHref} data-key={text.keys.next}>
                  {text.chooseOne}
                </a>
              ) : null}
            </p>
          )}
        </div>
      ) : (
        <Notice title={text.emptyTitle}>
          <p>{isQueueFiltered(query) ? text.noneFoundText : text.emptyText}</p>
        </Notice>
      )}
      {lines.length > 0 ? (
        <>
          <TriageBulkBar id={BULK} view={seen.view} total={total} staff={staff} back={seen.listHref} />
          <QueueFiles view={seen.view} />
        </>
      ) : null}
    </div>
  );
}
