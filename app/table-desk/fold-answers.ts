import { ideaWords } from '~/domain/table-desk/idea-words';
import type { IdeaWords, TableAnswer, TableIdea } from '~/domain/table-desk/table-change';
import type { TableEntry } from './table-entry';

type Done = Extract<TableAnswer, { outcome: 'done' }>;

/**
 * What becomes of an entry that was answered: nothing is left of it, or it waits on with what was learnt.
 * @param sent the words with which it was sent
 */
export function foldAnswer(entry: TableEntry, answer: TableAnswer, sent: string): TableEntry | undefined {
  const isSame = wordingOf(entry) === sent;
  switch (answer.outcome) {
    case 'done':
      return isKept(entry, answer, isSame) ? undefined : correctFurther(entry, answer);
    case 'stale':
      return foldStale(entry, answer);
    case 'to-mend':
      // What was typed meanwhile may have mended it.
      return isSame ? { ...entry, state: 'to-mend', errors: answer.errors } : entry;
    case 'refused':
      return { ...entry, state: 'refused', reason: answer.reason };
  }
}

export function wordingOf({ idea }: TableEntry): string {
  return JSON.stringify(idea);
}

/** The server has the very words of the entry. */
function isKept({ edited }: TableEntry, { again }: Done, isSame: boolean): boolean {
  return isSame && !(again && edited);
}

/** An earlier wording had reached the server, and its answer had not reached us: the rest is a correction of it. */
function correctFurther(entry: TableEntry, { number, version, made }: Done): TableEntry {
  const { now: _now, base: _base, ...kept } = entry;
  const correction = { id: crypto.randomUUID(), kind: 'correct', number, expectedVersion: version } as const;
  // Somebody else changed it since: whose words stand is for people to say.
  const state = version === made ? 'waiting' : 'stale';
  return { ...kept, ...correction, edited: false, state };
}

function foldStale(entry: TableEntry, answer: Extract<TableAnswer, { outcome: 'stale' }>): TableEntry {
  const { version: expectedVersion, now } = answer;
  // It was only moved: its words are still those that are corrected.
  const isOnlyMoved = entry.base !== undefined && sameWords(entry.base, now);
  return { ...entry, expectedVersion, ...(isOnlyMoved ? {} : { state: 'stale', now }) };
}

function sameWords(one: IdeaWords, other: IdeaWords): boolean {
  return JSON.stringify(ideaWords(one)) === JSON.stringify(ideaWords(other));
}

/** The list with an idea as the server now has it, before it is read again. */
export function withIdea(
  ideas: readonly TableIdea[],
  entry: TableEntry,
  { number, version }: Done,
): TableIdea[] {
  const idea = { ...ideaWords(entry.idea), key: entry.key, number, version, isOpen: true };
  const others = ideas.filter(({ key }) => key !== entry.key);
  return [...others, idea].sort((one, other) => other.number - one.number);
}
