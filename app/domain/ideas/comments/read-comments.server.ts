import { selectShownComments } from '~db/queries/idea-comments';
import type { Ctx } from '../../context';

/** What somebody said of an idea, as everybody reads it. */
export interface ShownComment {
  id: string;
  firstName: string;
  words: string;
  at: Date;
}

const MOST_SHOWN = 100;

/** The comments that the hub has read and shows, the first one first; also those of ideas merged below this one. */
export function readComments(ctx: Pick<Ctx, 'db'>, ideaId: string): Promise<ShownComment[]> {
  return selectShownComments(ctx.db, ideaId, MOST_SHOWN);
}
