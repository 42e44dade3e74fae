import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { plural } from '~/i18n/plural';
import { Button } from '~/ui/button';
import { Tag } from '~/ui/tag';
import { WebhookLog } from './webhook-log';
import type { WebhookView } from './webhook-view';

/** One receiver: where it is, whether it answers, its key, and what can be done. */
export function WebhookCard({ webhook }: { webhook: WebhookView }) {
  const { locale, words } = useI18n();
  const text = words.webhooks;
  const { id, host, isPaused, waiting, givenUp } = webhook;
  return (
    <li className="card">
      <h3 className="wrap-anywhere">{webhook.url}</h3>
      <p className="mt-2 flex flex-wrap items-center gap-3">
        <Tag hue={isPaused ? 'warn' : 'good'}>{isPaused ? text.paused : text.active}</Tag>
        <span className="text-soft">{webhook.since}</span>
        {waiting > 0 ? <span>{plural(locale, text.waiting, waiting)}</span> : null}
        {givenUp > 0 ? <strong>{plural(locale, text.givenUp, givenUp)}</strong> : null}
      </p>
      <details className="mt-3">
        <summary className="fold">{text.showSecret}</summary>
        <p className="font-semibold">{text.secret}</p>
        <p>
          <code className="wrap-anywhere">{webhook.secret}</code>
        </p>
        <p className="text-soft">{text.secretHint}</p>
      </details>
      <form method="post" className="actions mt-3">
        <input type="hidden" name="webhook" value={id} />
        <Act act="try" host={host} />
        <Act act={isPaused ? 'resume' : 'pause'} host={host} />
        {givenUp > 0 ? <Act act="retry" host={host} /> : null}
        <Act act="renew" host={host} />
        <Act act="remove" host={host} />
      </form>
      <WebhookLog host={host} calls={webhook.log} />
    </li>
  );
}

function Act({ act, host }: { act: keyof ReturnType<typeof useActs>; host: string }) {
  const label = useActs()[act];
  return (
    <Button name="intent" value={act} look="secondary" aria-label={fill('{label} – {host}', { label, host })}>
      {label}
    </Button>
  );
}

function useActs() {
  return useI18n().words.webhooks.acts;
}
