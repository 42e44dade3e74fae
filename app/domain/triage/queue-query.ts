import { isBoardColumn, isIdeaNumber } from '../ideas/idea';
import { PRIORITY_AUDIENCES } from '../priority-audiences';

/** How the queue is asked for, as it stands in the address: '' is "does not matter". */
export interface QueueQuery {
  /** A column; '' is what waits to be sorted; EVERY_COLUMN is all of them. */
  etat: string;
  zone: string;
  switch: string;
  acteur: string;
  public: string;
  theme: string;
  /** ME, NOBODY, SOMEBODY, or the account of somebody. */
  pour: string;
  /** Proposed more than so many days ago. */
  age: string;
  contact: string;
  q: string;
  tri: string;
  /** Numbers of ideas: the page goes on below one, or ends above one. */
  apres: string;
  avant: string;
  /** The idea that is open beside the list. */
  idee: string;
}

/** Where a link to the open idea leads: its title, so that it is what is read first. */
export const OPEN_ANCHOR = 'ouverte';
/** Where asking otherwise leads: how many are found, then the list. */
export const FOUND_ANCHOR = 'trouvees';
export const EVERY_COLUMN = 'toutes';
export const ME = 'moi';
export const NOBODY = 'personne';
export const SOMEBODY = 'quelquun';
export const YES = 'oui';
export const AGES = ['7', '15', '30', '90'] as const;
const ORDERS = { anciennes: 'oldest', recentes: 'newest', soutenues: 'supported' } as const;
export type QueueOrder = (typeof ORDERS)[keyof typeof ORDERS];
export const ORDER_SLUGS = Object.keys(ORDERS) as (keyof typeof ORDERS)[];
/** Every name of the address that says which ideas, in which order: what a view keeps. */
const VIEW_NAMES = [
  'etat',
  'zone',
  'switch',
  'acteur',
  'public',
  'theme',
  'pour',
  'age',
  'contact',
  'q',
  'tri',
] as const;
const LONGEST_TEXT = 160;
const SLUG = /^[a-z0-9-]{1,120}$/;
const ACCOUNT = /^[\w-]{1,120}$/;

/** Reads the address; what it does not know stays out. */
export function readQueueQuery(query: URLSearchParams): QueueQuery {
  const text = (name: string) => (query.get(name) ?? '').trim().slice(0, LONGEST_TEXT);
  const fitting = (name: string, shape: RegExp) => (shape.test(text(name)) ? text(name) : '');
  const among = (name: string, known: readonly string[]) =>
    known.find((each) => each === query.get(name)) ?? '';
  const number = (name: string) => (isIdeaNumber(Number(query.get(name))) ? text(name) : '');
  const etat = text('etat');
  return {
    etat: etat === EVERY_COLUMN || isBoardColumn(etat) ? etat : '',
    zone: fitting('zone', SLUG),
    switch: fitting('switch', SLUG),
    acteur: fitting('acteur', SLUG),
    public: among('public', PRIORITY_AUDIENCES),
    theme: fitting('theme', SLUG),
    pour: fitting('pour', ACCOUNT),
    age: among('age', AGES),
    contact: among('contact', [YES]),
    q: text('q'),
    tri: among('tri', ORDER_SLUGS.slice(1)),
    apres: number('apres'),
    avant: number('avant'),
    idee: number('idee'),
  };
}

/** The order asked for; the oldest first where none is. */
export function orderOf({ tri }: Pick<QueueQuery, 'tri'>): QueueOrder {
  return ORDERS[ORDER_SLUGS.find((slug) => slug === tri) ?? 'anciennes'];
}

/** The address of the same queue with something else; what is usual is left out. Asking otherwise starts at its top. */
export function queueHref(query: QueueQuery, over: Partial<QueueQuery> = {}): string {
  const kept = Object.entries({ ...query, ...over }).filter(([, value]) => value !== '');
  return kept.length > 0 ? `?${new URLSearchParams(kept)}` : '?';
}

/** What a view keeps of the address: which ideas in which order, and neither page nor open idea. */
export function viewQueryOf(query: QueueQuery): string {
  const kept = VIEW_NAMES.filter((name) => query[name] !== '').map((name): [string, string] => [
    name,
    query[name],
  ]);
  return new URLSearchParams(kept).toString();
}

/** True where more is asked than what waits. */
export function isQueueFiltered(query: QueueQuery): boolean {
  return VIEW_NAMES.some((name) => name !== 'tri' && query[name] !== '');
}
