const STATUSES = { confirmees: 'confirmed', attente: 'waitlisted', annulees: 'cancelled' } as const;
const LONGEST_TEXT = 160;

export const PAST = 'passes';
export const MY_STATUS_SLUGS = Object.keys(STATUSES) as (keyof typeof STATUSES)[];

/** What a mediator asks of the list of their people, as it stands in the address. */
export interface MyPeopleQuery {
  q: string;
  statut: keyof typeof STATUSES | '';
  status: (typeof STATUSES)[keyof typeof STATUSES] | undefined;
  when: 'coming' | 'past';
  /** Slug of a Switch. */
  switch: string;
  page: number;
}

/** Reads the address; what it does not know stays out. */
export function readMyPeopleQuery(query: URLSearchParams): MyPeopleQuery {
  const statut = MY_STATUS_SLUGS.find((slug) => slug === query.get('statut')) ?? '';
  return {
    q: (query.get('q') ?? '').trim().slice(0, LONGEST_TEXT),
    statut,
    status: statut === '' ? undefined : STATUSES[statut],
    when: query.get('quand') === PAST ? 'past' : 'coming',
    switch: (query.get('switch') ?? '').slice(0, LONGEST_TEXT),
    page: Math.max(1, Math.trunc(Number(query.get('page'))) || 1),
  };
}

export function myStatusOfSlug(slug: keyof typeof STATUSES): (typeof STATUSES)[keyof typeof STATUSES] {
  return STATUSES[slug];
}

/** True where not everybody is asked for. */
export function isAnyAsked({ q, statut, switch: slug, when }: MyPeopleQuery): boolean {
  return q !== '' || statut !== '' || slug !== '' || when === 'past';
}

/** The address of the same list with something else; what is usual is left out. */
export function myPeopleSearch(query: MyPeopleQuery, over: { page?: number } = {}): string {
  const page = over.page ?? 1;
  const asked = new URLSearchParams({
    ...(query.q ? { q: query.q } : {}),
    ...(query.statut ? { statut: query.statut } : {}),
    ...(query.when === 'past' ? { quand: PAST } : {}),
    ...(query.switch ? { switch: query.switch } : {}),
    ...(page > 1 ? { page: String(page) } : {}),
  });
  return asked.size > 0 ? `?${asked}` : '';
}
