/** The filters of the list of Switches, as they stand in its address. */
export interface SwitchListQuery {
  zone: string;
  /** Slug of a priority audience. */
  public: string;
  q: string;
  quand: 'a-venir' | 'passes';
  page: number;
}

const LONGEST_SEARCH = 100;
const LAST_PAGE = 100_000;

/** Reads anything, writes only what differs from the plain list, so that one list has one address. */
export const switchListQuery = {
  read(search: URLSearchParams): SwitchListQuery {
    const page = Number(search.get('page') ?? 1);
    return {
      zone: search.get('zone') ?? '',
      public: search.get('public') ?? '',
      q: withoutControls(search.get('q') ?? '')
        .trim()
        .slice(0, LONGEST_SEARCH),
      quand: search.get('quand') === 'passes' ? 'passes' : 'a-venir',
      page: Number.isInteger(page) && page >= 1 && page <= LAST_PAGE ? page : 1,
    };
  },
  write(query: SwitchListQuery): string {
    const search = new URLSearchParams();
    if (query.q) search.set('q', query.q);
    if (query.zone) search.set('zone', query.zone);
    if (query.public) search.set('public', query.public);
    if (query.quand === 'passes') search.set('quand', query.quand);
    if (query.page > 1) search.set('page', String(query.page));
    return search.size > 0 ? `?${search}` : '';
  },
};

/** PostgreSQL refuses a NUL in a text; nobody searches for control characters. */
function withoutControls(text: string): string {
  return text.replace(/\p{Cc}+/gu, ' ');
}
