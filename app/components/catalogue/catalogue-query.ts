/** The filters of the catalogue of services, as they stand in its address. */
export interface CatalogueQuery {
  q: string;
  /** Slug of a topic of the national vocabulary. */
  theme: string;
  /** Slug of a priority audience. */
  public: string;
  zone: string;
  /** The page goes on below this number; null from the latest on. */
  avant: number | null;
}

const FILTERS = ['q', 'theme', 'public', 'zone'] as const;
const LONGEST = 100;

/** Reads anything, writes only what differs from the plain list, so that one list has one address. */
export const catalogueQuery = {
  read(search: URLSearchParams): CatalogueQuery {
    const before = Number(search.get('avant') ?? Number.NaN);
    const [q = '', theme = '', audience = '', zone = ''] = FILTERS.map((name) =>
      // PostgreSQL refuses a NUL in a text; nobody searches for control characters.
      (search.get(name) ?? '')
        .replace(/\p{Cc}+/gu, ' ')
        .trim()
        .slice(0, LONGEST),
    );
    return {
      q,
      theme,
      public: audience,
      zone,
      avant: Number.isInteger(before) && before > 0 ? before : null,
    };
  },
  write(query: CatalogueQuery): string {
    const search = new URLSearchParams();
    for (const name of FILTERS) if (query[name]) search.set(name, query[name]);
    if (query.avant !== null) search.set('avant', String(query.avant));
    return search.size > 0 ? `?${search}` : '';
  },
};
