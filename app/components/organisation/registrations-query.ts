import type { RegistrationAsk } from '~/domain/registrations/listed-registration';

/** How the table of people is asked for, as it stands in the address. */
export interface RegistrationsQuery {
  q: string;
  statut: string;
  type: string;
  tri: string;
  sens: string;
  page: number;
}

const STATUSES = { confirmees: 'confirmed', attente: 'waitlisted', annulees: 'cancelled' } as const;
const ORDERS = {
  arrivee: 'arrival',
  nom: 'name',
  type: 'type',
  structure: 'organization',
  etat: 'status',
} as const;

export const STATUS_SLUGS = Object.keys(STATUSES) as (keyof typeof STATUSES)[];
export type OrderSlug = keyof typeof ORDERS;

export function statusOfSlug(slug: keyof typeof STATUSES): (typeof STATUSES)[keyof typeof STATUSES] {
  return STATUSES[slug];
}

/** Reads the address; what it does not know stays out. */
export function readRegistrationsQuery(query: URLSearchParams): RegistrationsQuery {
  const text = (name: string) => (query.get(name) ?? '').slice(0, 100);
  return {
    q: text('q'),
    statut: STATUS_SLUGS.find((slug) => slug === query.get('statut')) ?? '',
    type: text('type'),
    tri: Object.keys(ORDERS).find((slug) => slug === query.get('tri')) ?? 'arrivee',
    sens: query.get('sens') === 'desc' ? 'desc' : '',
    page: Math.max(1, Math.trunc(Number(query.get('page'))) || 1),
  };
}

export function askOf(query: RegistrationsQuery): RegistrationAsk {
  return {
    status: STATUS_SLUGS.includes(query.statut as never)
      ? STATUSES[query.statut as keyof typeof STATUSES]
      : undefined,
    stakeholderType: query.type || undefined,
    text: query.q || undefined,
    by: ORDERS[query.tri as OrderSlug] ?? 'arrival',
    descending: query.sens === 'desc',
  };
}

/** The address of the same table with something else; what is usual is left out. */
export function registrationsHref(query: RegistrationsQuery, over: Partial<RegistrationsQuery>): string {
  const next = { ...query, page: 1, ...over };
  const kept = Object.entries(next).filter(
    ([name, value]) =>
      value !== '' && !(name === 'tri' && value === 'arrivee') && !(name === 'page' && value === 1),
  );
  return `?${new URLSearchParams(kept.map(([name, value]) => [name, String(value)]))}`;
}
