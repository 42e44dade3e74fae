import { type IdeaForm, isBoardColumn } from './idea';
import { STORY_ACTS, type StoryEntry } from './idea-view';

/** One line of the history of an idea, as it is kept. */
export interface StoryLine {
  id: bigint | number | string;
  at: Date;
  act: string;
  before: unknown;
  after: unknown;
}

/** What the acts of a story leave in the history. */
interface Recorded {
  column: unknown;
  form: IdeaForm | null;
  reason: string;
  root: number;
  original: number;
  splitFrom: number;
  pieces: number[];
}

/**
 * What the public is told of an idea, oldest first. A move that was taken back is told as going back, whether its act was
 * undone or the board put the idea where it came from; what was undone inside the team alone is not told.
 */
export function tellStory(history: readonly StoryLine[]): StoryEntry[] {
  return history.flatMap((line, at) => {
    const told = STORY_ACTS.find((each) => each === line.act);
    if (!told || (told === 'undone' && columnOf(line.before) === columnOf(line.after))) return [];
    const { column, form, reason, root, original, splitFrom, pieces } = recorded(line.after);
    return [
      {
        ...{ id: String(line.id), at: line.at, form: form ?? null, reason: reason || null },
        act: told === 'moved' && goesBack(line, history[at - 1]) ? 'undone' : told,
        column: isBoardColumn(column) ? column : null,
        others: [root, original, splitFrom, ...(pieces ?? [])].filter((number) => number !== undefined),
      },
    ];
  });
}

function goesBack(line: StoryLine, former: StoryLine | undefined): boolean {
  return former?.act === 'moved' && columnOf(former.before) === columnOf(line.after);
}

function columnOf(kept: unknown): unknown {
  return recorded(kept).column;
}

function recorded(kept: unknown): Partial<Recorded> {
  return (kept ?? {}) as Partial<Recorded>;
}
