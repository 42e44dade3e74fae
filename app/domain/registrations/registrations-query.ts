import { isUuid } from '../uuid';
import type { RegistrationAsk } from './listed-registration';

/** How the table of people is asked for, as it stands in the address: '' is "does not matter". */
export interface RegistrationsQuery {
  q: string;
  statut: string;
  type: string;
  structure: string;
  /** A number, or NO_TABLE. */
  table: string;
  langue: string;
  reponse: string;
  appel: string;
  /** The id of an import, or BY_FORM. */
  source: string;
  doublons: string;
  presence: string;
  /** The id of a session, with `presence`. */
  temps: string;
  tri: string;
  sens: string;
  par: string;
  page: number;
}

const STATUSES = { confirmees: 'confirmed', attente: 'waitlisted', annulees: 'cancelled' } as const;
const ORDERS = {
  arrivee: 'arrival',
  nom: 'name',
  type: 'type',
  structure: 'organization',
  etat: 'status',
  table: 'table',
} as const;
const USUAL = { tri: 'arrivee', par: '50', page: 1 } as const;
const LONGEST_TEXT = 160;

export const NO_TABLE = 'aucune';
export const BY_FORM = 'formulaire';
export const YES = 'oui';
export const NO_ANSWER = 'attendue';
export const PRESENCES = ['presents', 'absents'] as const;
export const PER_PAGE = ['50', '100', '200'] as const;
export const STATUS_SLUGS = Object.keys(STATUSES) as (keyof typeof STATUSES)[];
export type OrderSlug = keyof typeof ORDERS;
/** Every name of the address that says whom to show, and not how. */
export const FILTER_NAMES = [
  'q',
  'statut',
  'type',
  'structure',
  'table',
  'langue',
  'reponse',
  'appel',
  'source',
  'doublons',
  'presence',
  'temps',
] as const;

export function statusOfSlug(slug: keyof typeof STATUSES): (typeof STATUSES)[keyof typeof STATUSES] {
  return STATUSES[slug];
}

/** Reads the address; what it does not know stays out. */
export function readRegistrationsQuery(query: URLSearchParams): RegistrationsQuery {
  const text = (name: string) => (query.get(name) ?? '').trim().slice(0, LONGEST_TEXT);
  const among = (name: string, known: readonly string[]) =>
    known.find((each) => each === query.get(name)) ?? '';
  const source = query.get('source');
  const table = query.get('table') ?? '';
  const temps = query.get('temps');
  return {
    q: text('q'),
    statut: among('statut', STATUS_SLUGS),
    type: text('type'),
    structure: text('structure'),
    table: table === NO_TABLE || /^[1-9]\d{0,2}$/.test(table) ? table : '',
    langue: among('langue', ['fr', 'en']),
    reponse: among('reponse', [NO_ANSWER]),
    appel: among('appel', [YES]),
    source: source === BY_FORM || isUuid(source) ? source : '',
    doublons: among('doublons', [YES]),
    presence: among('presence', PRESENCES),
    temps: isUuid(temps) ? temps : '',
    tri: among('tri', Object.keys(ORDERS)) || USUAL.tri,
    sens: among('sens', ['desc']),
    par: among('par', PER_PAGE) || USUAL.par,
    page: Math.max(1, Math.trunc(Number(query.get('page'))) || 1),
  };
}

export function askOf(query: RegistrationsQuery): RegistrationAsk {
  const { statut, tri, sens, table, source, presence } = query;
  return {
    status: STATUSES[statut as keyof typeof STATUSES],
    stakeholderType: query.type || undefined,
    organization: query.structure || undefined,
    table: table === '' ? undefined : table === NO_TABLE ? null : Number(table),
    locale: query.langue === 'fr' || query.langue === 'en' ? query.langue : undefined,
    isUnanswered: query.reponse !== '',
    isToCall: query.appel !== '',
    importId: source === '' ? undefined : source === BY_FORM ? null : source,
    isTwice: query.doublons !== '',
    presence: presence
      ? { isThere: presence === 'presents', sessionId: query.temps || undefined }
      : undefined,
    text: query.q || undefined,
    by: ORDERS[tri as OrderSlug] ?? 'arrival',
    descending: sens === 'desc',
  };
}

/** True where not everybody is asked for. */
export function isFiltered(query: RegistrationsQuery): boolean {
  return FILTER_NAMES.some((name) => name !== 'temps' && query[name] !== '');
}

/** The address of the same table with something else; what is usual is left out. */
export function registrationsHref(query: RegistrationsQuery, over: Partial<RegistrationsQuery>): string {
  const next = { ...query, page: 1, ...over };
  const kept = Object.entries(next).filter(
    ([name, value]) => value !== '' && value !== USUAL[name as keyof typeof USUAL],
  );
  return `?${new URLSearchParams(kept.map(([name, value]) => [name, String(value)]))}`;
}
