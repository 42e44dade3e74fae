import { ideaWords } from '~/domain/table-desk/idea-words';
import type { TableIdea } from '~/domain/table-desk/table-change';
import type { TableEntry } from './table-entry';

/** An idea as the device shows it: as the server knows it, and with what waits about it. */
export interface ShownIdea extends TableIdea {
  /** 0 while the server has not given it one. */
  number: number;
  entry: TableEntry | undefined;
}

/** The list with what waits to be sent: what was captured last stands first. */
export function shownIdeas(ideas: readonly TableIdea[], entries: readonly TableEntry[]): ShownIdea[] {
  const waiting = new Map(entries.map((entry) => [entry.key, entry]));
  const known = new Set(ideas.map(({ key }) => key));
  const unsent = entries.filter(({ key }) => !known.has(key)).reverse();
  return [
    ...unsent.map((entry) => shown(entry, { number: entry.number, version: entry.expectedVersion })),
    ...ideas.map((idea) => {
      const entry = waiting.get(idea.key);
      return entry ? { ...shown(entry, idea), isOpen: idea.isOpen } : { ...idea, entry: undefined };
    }),
  ];
}

function shown(entry: TableEntry, at: { number: number; version: number }): ShownIdea {
  const { number, version } = at;
  return { ...ideaWords(entry.idea), key: entry.key, number, version, isOpen: true, entry };
}
