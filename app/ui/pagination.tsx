export interface PaginationProps {
  label: string;
  previous: string;
  next: string;
  /** « Page 2 sur 7 », already in words. */
  position: string;
  page: number;
  hasNext: boolean;
  /** The address of a page, with the filters kept. */
  hrefOf: (page: number) => string;
}

/** Previous, where we are, next: real links. Nothing when there is one page. */
export function Pagination({ label, previous, next, position, page, hasNext, hrefOf }: PaginationProps) {
  if (page <= 1 && !hasNext) return null;
  return (
    <nav className="pagination" aria-label={label}>
      {page > 1 ? (
        <a className="button button-secondary" rel="prev" href={hrefOf(page - 1)}>
          {previous}
        </a>
      ) : null}
      <span className="pagination-position">{position}</span>
      {hasNext ? (
        <a className="button button-secondary" rel="next" href={hrefOf(page + 1)}>
          {next}
        </a>
      ) : null}
    </nav>
  );
}
