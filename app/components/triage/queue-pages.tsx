import { useI18n } from '~/i18n/i18n-context';

/** Before and after: the queue is read from where a page ends, so it has no page numbers. */
export function QueuePages({ previous, next }: { previous: string | null; next: string | null }) {
  const { forms, triageQueue: text } = useI18n().words;
  if (previous === null && next === null) return null;
  return (
    <nav className="pagination" aria-label={text.pages}>
      {previous === null ? null : (
        <a className="button button-secondary" rel="prev" href={previous}>
          {forms.previousPage}
        </a>
      )}
      {next === null ? null : (
        <a className="button button-secondary" rel="next" href={next}>
          {forms.nextPage}
        </a>
      )}
    </nav>
  );
}
