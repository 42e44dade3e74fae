import type { Stage } from '../idea';

/** What had been decided of the idea that it joined: nobody decides that again, so it is said with the news. */
export interface DecidedBefore {
  stage: Stage;
  reason: string;
}

/** What became of an idea beside decisions, with the titles as they were when its author was owed the news. */
export type FamilyNews =
  | { what: 'merged'; other: string; reason: string; decided: DecidedBefore | null }
  | { what: 'parted'; other: string }
  /** It was split before, and is one again. */
  | { what: 'whole' }
  | { what: 'split'; parts: string[]; reason: string };

/** As the verbs of app/domain/ideas/merging write it. */
interface Details {
  title?: string;
  reason?: string;
  decided?: DecidedBefore | null;
  parts?: { title: string }[];
}

/** What a message tells of the idea's family; null where it tells something else. */
export function familyNews({
  kind,
  details,
}: {
  kind: string;
  details: Record<string, unknown>;
}): FamilyNews | null {
  const { title = '', reason = '', parts = [], decided = null } = details as Details;
  if (kind === 'idea-merged') return { what: 'merged', other: title, reason, decided };
  if (kind === 'idea-split') return { what: 'split', parts: parts.map((part) => part.title), reason };
  if (kind !== 'idea-parted') return null;
  return title === '' ? { what: 'whole' } : { what: 'parted', other: title };
}
