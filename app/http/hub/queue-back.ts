import { paths } from '~/paths';

/** The page of the queue that a form names to be led back to; anything else leads to its start. */
export function queueBack(typed: unknown): string {
  const text = typeof typed === 'string' ? typed : '';
  return isQueue(text) || IDEA_PAGE.test(text) ? text : paths.triage();
}

const IDEA_PAGE = /^\/hub\/idees\/[1-9]\d{0,9}(\?[^#]*)?$/;

/** The page of the queue that an address names to be led back to; '' where it names none. */
export function queueOf(asked: URLSearchParams): string {
  const retour = asked.get('retour') ?? '';
  return isQueue(retour) ? retour : '';
}

export function isQueue(text: string): boolean {
  return (
    text === paths.triage() ||
    text.startsWith(`${paths.triage()}?`) ||
    text.startsWith(`${paths.triageActs()}`)
  );
}

/** The same page with something to say: what was done, or why it was not. */
export function withSaying(back: string, saying: Record<string, string>): string {
  const [address = '', anchor] = back.split('#');
  const [path, query] = address.split('?');
  const asked = new URLSearchParams(query);
  for (const name of SAYINGS) asked.delete(name);
  for (const [name, value] of Object.entries(saying)) asked.set(name, value);
  return `${path}${asked.size > 0 ? `?${asked}` : ''}${anchor ? `#${anchor}` : ''}`;
}

/** Names of the address that say what has just happened; no link of the page repeats them. */
const SAYINGS = ['fait', 'annule', 'refus', 'qui', 'laisses', 'dit'] as const;

/** The idea's own page, which keeps the way back to the queue; a form names either. */
export function ideaBack(number: number, typed: unknown): string {
  const text = typeof typed === 'string' ? typed : '';
  const page = paths.triageIdea(number);
  if (text === page || text.startsWith(`${page}?`)) return text;
  return isQueue(text) ? text : page;
}
