import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { Button } from '~/ui/button';

/** What was made one, with the way back. */
export function MergedPairs({ pairs }: { pairs: readonly { id: string; gone: string; kept: string }[] }) {
  const text = useI18n().words.files.duplicates;
  if (pairs.length === 0) return null;
  return (
    <section aria-labelledby="merged-title" className="mt-12">
      <h2 id="merged-title">{text.mergedTitle}</h2>
      <p className="mb-3">{text.mergedText}</p>
      <ul className="grid gap-2">
        {pairs.map(({ id, gone, kept }) => (
          <li key={id}>
            <form method="post" className="flex flex-wrap items-center gap-x-4">
              <input type="hidden" name="registration" value={id} />
              <span>{fill(text.mergedLine, { gone, kept })}</span>
              <Button
                look="quiet"
                name="intent"
                value="separate"
                aria-label={fill(text.separateOf, { gone, kept })}
              >
                {text.separate}
              </Button>
            </form>
          </li>
        ))}
      </ul>
    </section>
  );
}
