import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { messageView } from '~/components/messages/message-view';
import { MessagesFilters } from '~/components/messages/messages-filters';
import { MessagesTable } from '~/components/messages/messages-table';
import { MessagesToDo } from '~/components/messages/messages-to-do';
import { MESSAGE_KINDS, MESSAGE_STATES } from '~/domain/messages/message-kinds';
import { listMessages } from '~/domain/messages/message-pages.server';
import { answerMessageForm } from '~/http/message-form.server';
import { demand, requireStaff } from '~/http/sign-in/require-staff.server';
import { dictionaryOf } from '~/i18n/dictionary.server';
import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { paths } from '~/paths';
import { Notice } from '~/ui/notice';
import { Pagination } from '~/ui/pagination';

export { pageMeta as meta } from '~/ui/page-meta';

export async function loader({ context, request }: LoaderFunctionArgs) {
  requireStaff(context, request);
  const { ctx } = context;
  demand(context, 'see-messages', { hubId: ctx.hub.id });
  const query = new URL(request.url).searchParams;
  const state = MESSAGE_STATES.find((known) => known === query.get('etat'));
  const kind = MESSAGE_KINDS.find((known) => known === query.get('sujet'));
  const list = await listMessages(ctx, { state, kind, page: Number(query.get('page')) });
  if (!list) throw data(null, { status: 403 });
  return {
    page: { title: dictionaryOf(ctx.locale).messages.title },
    ask: { state: state ?? '', kind: kind ?? '' },
    messages: list.messages.map((message) => messageView(message, ctx.locale, ctx.hub.timeZone)),
    shown: list.page,
    pages: list.pages,
    toTell: list.toTell,
    failed: list.failed,
  };
}

/** The same list again after its buttons; what another person did meanwhile is simply shown. */
export async function action({ context, request }: ActionFunctionArgs) {
  await answerMessageForm(context, request);
  return redirect(paths.messages() + new URL(request.url).search, 303);
}

export default function Messages() {
  const { page, ask, messages, shown, pages, toTell, failed } = useLoaderData<typeof loader>();
  const { words } = useI18n();
  const text = words.messages;
  const isFiltered = ask.state !== '' || ask.kind !== '';
  const hrefOf = (to: number) => `${paths.messages()}?${queryOf(ask, to)}`;
  return (
    <>
      <header className="page-head">
        <h1>{page.title}</h1>
        <p className="page-lead">{text.lead}</p>
      </header>
      {isFiltered ? null : <MessagesToDo toTell={toTell} failed={failed} />}
      <MessagesFilters ask={ask} />
      {messages.length > 0 ? (
        <MessagesTable messages={messages} action={hrefOf(shown)} />
      ) : (
        <Notice title={text.none}>
          <p>{isFiltered ? text.noneFilteredText : text.noneText}</p>
        </Notice>
      )}
      <Pagination
        label={words.forms.pagination}
        previous={words.forms.previousPage}
        next={words.forms.nextPage}
        position={fill(words.forms.pageOf, { page: shown, pages })}
        page={shown}
        hasNext={shown < pages}
        hrefOf={hrefOf}
      />
    </>
  );
}

function queryOf(ask: { state: string; kind: string }, page: number): string {
  return new URLSearchParams({
    ...(ask.state ? { etat: ask.state } : {}),
    ...(ask.kind ? { sujet: ask.kind } : {}),
    page: String(page),
  }).toString();
}
