import type { AppLoadContext } from '@remix-run/node';
import type { WebhookCallView, WebhookView } from '~/components/webhooks/webhook-view';
import type { Ctx } from '~/domain/context';
import type { WebhookFound } from '~/domain/webhooks/webhook-pages.server';
import { webhookSecret } from '~/domain/webhooks/webhook-secret.server';
import { dictionaryOf } from '~/i18n/dictionary.server';
import { fill } from '~/i18n/fill';
import { formatDay, formatDayAndHour } from '~/i18n/format-time';

/** The receivers of a hub and their latest calls, in the reader's words. */
export function webhooksView(
  { ctx, env }: Pick<AppLoadContext, 'ctx' | 'env'>,
  found: WebhookFound[],
): WebhookView[] {
  const { since } = dictionaryOf(ctx.locale).webhooks;
  return found.map(({ id, url, pausedAt, createdAt, waiting, givenUp, secretVersion, log }) => ({
    ...{ id, url, waiting, givenUp },
    host: new URL(url).host,
    isPaused: pausedAt !== null,
    since: fill(since, { day: formatDay(ctx.locale, ctx.hub.timeZone, createdAt) }),
    secret: webhookSecret(env.secret, { id, secretVersion }),
    log: log.map((call) => callView(ctx, call)),
  }));
}

function callView({ locale, hub }: Ctx, call: WebhookFound['log'][number]): WebhookCallView {
  const text = dictionaryOf(locale).webhooks;
  const when = (at: Date) => formatDayAndHour(locale, hub.timeZone, at);
  const failures: Readonly<Record<string, string>> = text.failures;
  const { id, state, attempts, lastStatus, lastError, ideaNumber, ideaTitle, nextAt, createdAt } = call;
  return {
    ...{ id, state, attempts },
    what:
      ideaNumber === null
        ? text.log.trial
        : fill(text.log.idea, { number: ideaNumber, title: ideaTitle ?? '' }),
    when: when(createdAt),
    answer:
      lastStatus === null ? (failures[lastError ?? ''] ?? '') : fill(text.log.status, { status: lastStatus }),
    next: state === 'waiting' && attempts > 0 ? fill(text.log.next, { when: when(nextAt) }) : null,
  };
}
