import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { WebhookCard } from '~/components/webhooks/webhook-card';
import { WebhookQuestion } from '~/components/webhooks/webhook-question';
import { webhooksPage } from '~/domain/webhooks/webhook-pages.server';
import { readForm } from '~/http/read-form.server';
import { demand, requireStaff } from '~/http/sign-in/require-staff.server';
import { answerWebhooks, type WebhooksAnswer } from '~/http/webhooks/answer-webhooks.server';
import { webhooksView } from '~/http/webhooks/webhooks-view.server';
import { dictionaryOf } from '~/i18n/dictionary.server';
import { useI18n } from '~/i18n/i18n-context';
import { paths } from '~/paths';
import { Button } from '~/ui/button';
import { DoneNotice } from '~/ui/done-notice';
import { ErrorSummary } from '~/ui/error-summary';
import { TextField } from '~/ui/text-field';

export { pageMeta as meta } from '~/ui/page-meta';

export async function loader({ context, request }: LoaderFunctionArgs) {
  requireStaff(context, request);
  const { ctx } = context;
  demand(context, 'manage-hub', { hubId: ctx.hub.id });
  const found = await webhooksPage(ctx);
  if (!found) throw data(null, { status: 403 });
  const { title, done } = dictionaryOf(ctx.locale).webhooks;
  const said = new URL(request.url).searchParams.get('fait') ?? '';
  return {
    page: { title },
    webhooks: webhooksView(context, found),
    done: Object.hasOwn(done, said) ? (said as keyof typeof done) : null,
  };
}

export async function action({ context, request }: ActionFunctionArgs) {
  requireStaff(context, request);
  demand(context, 'manage-hub', { hubId: context.ctx.hub.id });
  return answerWebhooks(context.ctx, await readForm(request));
}

/** Other software that hears of decisions: add, try, pause, and see what was answered. */
export default function Webhooks() {
  const { page, webhooks, done } = useLoaderData<typeof loader>();
  const answer: WebhooksAnswer = useActionData<WebhooksAnswer>() ?? {};
  const { words } = useI18n();
  const text = words.webhooks;
  const asked = webhooks.find(({ id }) => id === answer.asks?.webhook);
  const errors = answer.problem ? [{ name: 'url', message: answer.problem }] : [];
  return (
    <>
      <header className="page-head">
        <p>
          <a className="tap" href={paths.hubSettings()}>
            {words.vocabulary.back}
          </a>
        </p>
        <h1>{page.title}</h1>
        <p className="page-lead">{text.lead}</p>
        <p>{text.noPersonal}</p>
      </header>
      {done && !answer.problem && !asked ? <DoneNotice title={text.done[done]} /> : null}
      <ErrorSummary title={words.forms.errorsTitle} errors={errors} />
      {asked && answer.asks ? <WebhookQuestion act={answer.asks.act} webhook={asked} /> : null}
      {webhooks.length > 0 ? (
        <ul className="mt-6 grid gap-6">
          {webhooks.map((webhook) => (
            <WebhookCard key={webhook.id} webhook={webhook} />
          ))}
        </ul>
      ) : (
        <p className="mt-6">{text.none}</p>
      )}
      <section className="mt-10" aria-labelledby="add">
        <h2 id="add">{text.add.title}</h2>
        <form method="post" noValidate className="mt-4">
          <TextField
            name="url"
            type="url"
            label={text.add.url}
            hint={text.add.urlHint}
            need="required"
            error={answer.problem}
            defaultValue={answer.url ?? ''}
          />
          <Button name="intent" value="add">
            {text.add.go}
          </Button>
        </form>
      </section>
    </>
  );
}
