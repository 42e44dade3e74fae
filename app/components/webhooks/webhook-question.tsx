import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { paths } from '~/paths';
import { Button } from '~/ui/button';
import { ButtonLink } from '~/ui/button-link';
import { Notice } from '~/ui/notice';
import type { WebhookView } from './webhook-view';

/** Asked before a receiver is taken away, or gets another key. */
export function WebhookQuestion({ act, webhook }: { act: 'remove' | 'renew'; webhook: WebhookView }) {
  const text = useI18n().words.webhooks.confirm;
  return (
    <Notice tone="warning" role="alert" title={fill(text[act].title, { host: webhook.host })}>
      <p>{text[act].text}</p>
      <form method="post" className="actions mt-4">
        <input type="hidden" name="webhook" value={webhook.id} />
        <input type="hidden" name="confirmed" value="yes" />
        <Button name="intent" value={act}>
          {text[act].go}
        </Button>
        <ButtonLink look="secondary" href={paths.webhooks()}>
          {text.keep}
        </ButtonLink>
      </form>
    </Notice>
  );
}
