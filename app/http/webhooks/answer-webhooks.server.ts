import { data, redirect } from '@remix-run/node';
import type { Ctx } from '~/domain/context';
import type { Result } from '~/domain/result';
import { isUuid } from '~/domain/uuid';
import {
  addWebhook,
  MOST_WEBHOOKS,
  pauseWebhook,
  removeWebhook,
  renewWebhookSecret,
  retryWebhook,
  tryWebhook,
} from '~/domain/webhooks/manage-webhooks.server';
import { readWebhookAddress, WEBHOOK_ADDRESS_LENGTH } from '~/domain/webhooks/webhook-address';
import { dictionaryOf } from '~/i18n/dictionary.server';
import { fill } from '~/i18n/fill';
import type { Dictionary } from '~/i18n/fr';
import { paths } from '~/paths';

type Done = keyof Dictionary['webhooks']['done'];

/** What is shown again: a problem with what was typed, or a question before what cannot be taken back. */
export interface WebhooksAnswer {
  url?: string;
  problem?: string;
  asks?: { act: 'remove' | 'renew'; webhook: string };
}

/** `intent` is `add` (`url`), or `try`, `pause`, `resume`, `renew`, `remove`, `retry` (`webhook`). */
export async function answerWebhooks(ctx: Ctx, sent: FormData) {
  const intent = sent.get('intent');
  if (intent === 'add') return add(ctx, String(sent.get('url') ?? ''));
  const id = sent.get('webhook');
  if (!isUuid(id)) throw data(null, { status: 400 });
  if (intent === 'remove' || intent === 'renew') {
    if (sent.get('confirmed') !== 'yes') return data<WebhooksAnswer>({ asks: { act: intent, webhook: id } });
    return after(intent, await (intent === 'remove' ? removeWebhook(ctx, id) : renewWebhookSecret(ctx, id)));
  }
  if (intent === 'try') return after('try', await tryWebhook(ctx, id));
  if (intent === 'retry') return after('retry', await retryWebhook(ctx, id));
  if (intent === 'pause' || intent === 'resume')
    return after(intent, await pauseWebhook(ctx, id, intent === 'pause'));
  throw data(null, { status: 400 });
}

async function add(ctx: Ctx, typed: string) {
  const { problems } = dictionaryOf(ctx.locale).webhooks;
  const read = readWebhookAddress(typed);
  if ('problem' in read) {
    const problem = fill(problems[read.problem], { most: WEBHOOK_ADDRESS_LENGTH });
    return data<WebhooksAnswer>({ url: typed, problem }, { status: 400 });
  }
  const added = await addWebhook(ctx, read.url);
  if (added.ok || added.reason === 'forbidden') return after('add', added);
  const problem = fill(problems['too-many'], { most: MOST_WEBHOOKS });
  return data<WebhooksAnswer>({ url: typed, problem }, { status: 409 });
}

function after(done: Done, result: Result<null, string>) {
  if (result.ok) return redirect(`${paths.webhooks()}?fait=${done}`, 303);
  throw data(null, { status: result.reason === 'forbidden' ? 403 : 404 });
}
