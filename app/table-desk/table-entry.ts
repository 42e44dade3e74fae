import type { IdeaWords, TableIdea, TableRefusal, TypedIdea } from '~/domain/table-desk/table-change';

/** What waits on a device to be sent about one idea: never more than one thing. */
export interface TableEntry {
  /** A UUID drawn when it was said: sent twice it counts once. */
  id: string;
  kind: 'capture' | 'correct';
  /** Of the idea (TableIdea). */
  key: string;
  idea: TypedIdea;
  /** Of an idea that the server knows. */
  number: number;
  expectedVersion: number;
  /** What the idea said when its correction was begun. */
  base?: IdeaWords;
  /** It was written anew after it was first kept: the server may have an earlier wording under its id. */
  edited: boolean;
  /** `waiting` is sent by itself; the others wait for whoever holds the device. */
  state: 'waiting' | 'to-mend' | 'stale' | 'refused';
  errors?: Record<string, string[]>;
  reason?: TableRefusal;
  /** What somebody else made of the idea meanwhile. */
  now?: IdeaWords;
}

/** An idea that was said just now. */
export function captureOf(idea: TypedIdea): TableEntry {
  const id = crypto.randomUUID();
  return {
    id,
    kind: 'capture',
    key: id,
    idea,
    number: 0,
    expectedVersion: 0,
    edited: false,
    state: 'waiting',
  };
}

/** A correction of an idea that the server knows. */
export function correctionOf(known: TableIdea, idea: TypedIdea): TableEntry {
  const { key, number, version: expectedVersion } = known;
  const drawn = { id: crypto.randomUUID(), kind: 'correct', edited: false, state: 'waiting' } as const;
  return { ...drawn, key, number, expectedVersion, idea, base: known };
}

/** The same entry in other words: whatever was wrong with it is to be tried anew. */
export function rewritten(entry: TableEntry, idea: TypedIdea): TableEntry {
  const { errors: _errors, reason: _reason, now: _now, ...kept } = entry;
  // Where it does not say how the author is told, what was said before stands.
  return { ...kept, idea: { ...entry.idea, ...idea }, edited: true, state: 'waiting' };
}
