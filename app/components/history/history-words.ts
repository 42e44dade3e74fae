import type { HistorySubject, JournalEntry } from '~/domain/history/journal-entry';
import { fill } from '~/i18n/fill';
import type { Dictionary } from '~/i18n/fr';
import { fieldLabel } from './field-label';
import { type HistoryReader, valueText } from './history-value';

/** One thing that changed, as people read it. */
export interface HistoryChange {
  label: string;
  /** '' where it was not there before, or nobody says. */
  before: string;
  after: string;
}

/** « Inscription annulée »; an act that the dictionary does not know is named by what it was done to. */
export function actLabel({ history }: Dictionary, subject: HistorySubject, act: string): string {
  const known: Readonly<Record<string, Readonly<Record<string, string>> | undefined>> = history.acts;
  return known[subject]?.[act] ?? fill(history.other, { subject: history.subjects[subject] });
}

/** The changes of a line: only what differs, in the order in which it was written, never an id. */
export function changesOf(
  reader: HistoryReader,
  { subject, before, after }: Pick<JournalEntry, 'subject' | 'before' | 'after'>,
): HistoryChange[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return names.flatMap((name) => {
    const label = fieldLabel(reader.words, subject, name);
    if (!label) return [];
    const [was, is] = [before[name], after[name]];
    // A person's field is written on both sides as "changed": it did change, and that is all that is kept.
    if (was === 'changed' && is === 'changed')
      return [{ label, before: '', after: reader.words.history.kept }];
    if (JSON.stringify(was) === JSON.stringify(is)) return [];
    // What was not there and still is not has not changed.
    if (isNothing(was) && isNothing(is)) return [];
    const [first, then] = name === 'sessions' ? sessionsThatDiffer(was, is) : [was, is];
    const told = (side: unknown) => (side === undefined ? '' : valueText(reader, subject, name, side));
    return [{ label, before: told(first), after: told(then) }];
  });
}

function isNothing(side: unknown): boolean {
  return side === undefined || side === null || side === '' || side === 0;
}

/** A programme is long: the sessions that stay as they were are not told again. */
function sessionsThatDiffer(was: unknown, is: unknown): [unknown, unknown] {
  if (!Array.isArray(was) || !Array.isArray(is)) return [was, is];
  const without = (side: unknown[], other: unknown[]) => {
    const known = new Set(other.map((each) => JSON.stringify(each)));
    const left = side.filter((each) => !known.has(JSON.stringify(each)));
    return left.length > 0 ? left.map((each) => withoutKnownDescription(each, other)) : undefined;
  };
  return [without(was, is), without(is, was)];
}

function withoutKnownDescription(session: unknown, other: unknown[]): unknown {
  const description = descriptionOf(session);
  const stays = other.some((each) => descriptionOf(each) === description);
  return stays && typeof session === 'object' ? { ...session, description: '' } : session;
}

function descriptionOf(session: unknown): unknown {
  return typeof session === 'object' && session && 'description' in session ? session.description : '';
}
