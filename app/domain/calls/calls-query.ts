/** Which calls are shown, as it stands in the address. */
export const CALL_VIEWS = { now: '', later: 'a-rappeler', reached: 'faits' } as const;
export type CallView = keyof typeof CALL_VIEWS;

export interface CallsQuery {
  view: CallView;
  page: number;
  /** Everybody at once, to be printed. */
  isForPaper: boolean;
}

export function readCallsQuery(query: URLSearchParams): CallsQuery {
  const views = Object.keys(CALL_VIEWS) as CallView[];
  return {
    view: views.find((view) => CALL_VIEWS[view] === (query.get('voir') ?? '')) ?? 'now',
    page: Math.max(1, Math.trunc(Number(query.get('page'))) || 1),
    isForPaper: query.get('imprimer') === 'oui',
  };
}

/** The query string of such a page, with what was just done; what is usual is left out. */
export function callsSearch(
  { view, page }: Pick<CallsQuery, 'view' | 'page'>,
  done: Record<string, string> = {},
): string {
  const asked = {
    ...(view === 'now' ? {} : { voir: CALL_VIEWS[view] }),
    ...(page === 1 ? {} : { page: String(page) }),
    ...done,
  };
  const search = new URLSearchParams(asked).toString();
  return search === '' ? '' : `?${search}`;
}
