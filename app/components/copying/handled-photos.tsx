import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { paths } from '~/paths';
import { Button } from '~/ui/button';
import type { HandledLine } from './photo-queue-view';

/** What was done last, each with the way back from it. */
export function HandledPhotos({ slug, handled }: { slug: string; handled: readonly HandledLine[] }) {
  const text = useI18n().words.cards.copy;
  if (handled.length === 0) return <p>{text.handledNone}</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="table-frame as-cards mt-4" tabIndex={0} aria-label={text.handledTitle}>
      <table>
        <caption>{text.handledCaption}</caption>
        <thead>
          <tr>
            <th scope="col">{text.columns.what}</th>
            <th scope="col">{text.columns.who}</th>
            <th scope="col">{text.columns.when}</th>
            <th scope="col">{text.columns.act}</th>
          </tr>
        </thead>
        <tbody>
          {handled.map(({ id, what, idea, who, when }) => (
            <tr key={id}>
              <th scope="row">{idea === null ? what : <a href={paths.idea(idea)}>{what}</a>}</th>
              <td data-label={text.columns.who}>{who}</td>
              <td data-label={text.columns.when}>{when}</td>
              <td data-label={text.columns.act}>
                <form method="post" action={paths.photosToCopy(slug)}>
                  <input type="hidden" name="photo" value={id} />
                  <Button look="quiet" name="intent" value="undo" aria-label={fill(text.undoOf, { what })}>
                    {text.undo}
                  </Button>
                </form>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
