import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import type { WebhookCallView } from './webhook-view';

/** The latest calls to one receiver and how each ended. */
export function WebhookLog({ host, calls }: { host: string; calls: readonly WebhookCallView[] }) {
  const text = useI18n().words.webhooks.log;
  const caption = fill(text.caption, { host });
  if (calls.length === 0) return <p className="mt-3 text-soft">{text.none}</p>;
  return (
    <details className="mt-3">
      <summary className="fold">{text.title}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className="table-frame as-cards" tabIndex={0} aria-label={caption}>
        <table>
          <caption>{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{text.what}</th>
              <th scope="col">{text.when}</th>
              <th scope="col">{text.state}</th>
              <th scope="col">{text.attempts}</th>
              <th scope="col">{text.answer}</th>
            </tr>
          </thead>
          <tbody>
            {calls.map(({ id, what, when, state, attempts, answer, next }) => (
              <tr key={id}>
                <th scope="row">{what}</th>
                <td data-label={text.when}>{when}</td>
                <td data-label={text.state}>
                  {text.states[state]}
                  {next ? <span className="block text-soft">{next}</span> : null}
                </td>
                <td data-label={text.attempts}>{attempts}</td>
                <td data-label={text.answer}>{answer}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  );
}
