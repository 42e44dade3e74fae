import { useI18n } from '~/i18n/i18n-context';

/** Newer and older: real links. Nothing where there is one page. */
export function JournalPages({ newer, older }: { newer: string | null; older: string | null }) {
  const text = useI18n().words.history;
  if (!newer && !older) return null;
  return (
    <nav className="pagination" aria-label={text.pages}>
      {newer ? (
        <a className="button button-secondary" rel="prev" href={newer}>
          {text.newer}
        </a>
      ) : null}
      {older ? (
        <a className="button button-secondary" rel="next" href={older}>
          {text.older}
        </a>
      ) : null}
    </nav>
  );
}
