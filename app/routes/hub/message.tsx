import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { MessageAct } from '~/components/messages/message-act';
import { MessageRecipient } from '~/components/messages/message-recipient';
import { MessageStateTag } from '~/components/messages/message-state-tag';
import { MessageText } from '~/components/messages/message-text';
import { messageView } from '~/components/messages/message-view';
import { readMessage } from '~/domain/messages/message-pages.server';
import { answerMessageForm } from '~/http/message-form.server';
import { demand, requireStaff } from '~/http/sign-in/require-staff.server';
import { dictionaryOf } from '~/i18n/dictionary.server';
import { useI18n } from '~/i18n/i18n-context';
import { paths } from '~/paths';
import { Facts } from '~/ui/facts';

export { pageMeta as meta } from '~/ui/page-meta';

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  requireStaff(context, request);
  const { ctx, env } = context;
  demand(context, 'see-messages', { hubId: ctx.hub.id });
  const message = await readMessage(ctx, params.message ?? '', { hidesKeys: env.mode === 'production' });
  if (!message) throw data(null, { status: 404 });
  const view = messageView(message, ctx.locale, ctx.hub.timeZone);
  return {
    page: { title: message.subject ?? dictionaryOf(ctx.locale).messages.kinds[view.kind] },
    message: view,
    text: message.textBody,
    hasHtml: message.htmlBody !== null,
    hasCalendar: message.calendarBody !== null,
    isHidden: message.isHidden,
  };
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  await answerMessageForm(context, request);
  return redirect(paths.message(params.message ?? ''), 303);
}

export default function Message() {
  const { page, message, ...body } = useLoaderData<typeof loader>();
  const text = useI18n().words.messages;
  const { about, reason, lastError } = message;
  return (
    <>
      <p>
        <a className="tap" href={paths.messages()}>
          {text.backToList}
        </a>
      </p>
      <header className="page-head">
        <h1>{page.title}</h1>
        <MessageStateTag state={message.state} />
      </header>
      <Facts
        facts={[
          { label: text.columns.to, value: <MessageRecipient message={message} /> },
          { label: text.channel, value: text.channels[message.channel] },
          { label: text.columns.date, value: message.date },
          ...(about ? [{ label: text.about, value: <a href={about.href}>{about.title}</a> }] : []),
          ...(reason ? [{ label: text.why, value: reason }] : []),
          ...(lastError ? [{ label: text.serverSaid, value: lastError }] : []),
        ]}
      />
      <div className="my-6">
        <MessageAct message={message} action={paths.message(message.id)} />
      </div>
      <MessageText message={message} {...body} />
    </>
  );
}
