import { selectSimilarIdeas } from '~db/queries/ideas-search';
import type { Ctx } from '../context';
import type { BoardColumn } from './idea';

/** An idea that says nearly the same, in public words only. */
export interface SimilarIdea {
  number: number;
  title: string;
  column: BoardColumn;
  supports: number;
  switchTitle: string;
  zone: { name: string; hue: string };
}

const SHOWN = 5;
const LONGEST_TITLE = 200;
const SHORTEST_TITLE = 4;

/**
 * Ideas of the hub that resemble what somebody writes, nearest first: for whoever proposes one, and for triage.
 * @param text the title as far as it is written
 */
export async function similarIdeas(
  ctx: Pick<Ctx, 'db' | 'hub'>,
  text: string,
  { limit = SHOWN, without = [] }: { limit?: number; without?: readonly number[] } = {},
): Promise<SimilarIdea[]> {
  const title = text.trim().slice(0, LONGEST_TITLE);
  if (title.length < SHORTEST_TITLE) return [];
  const rows = await selectSimilarIdeas(ctx.db, { hubId: ctx.hub.id, title, limit, without });
  return rows.map(({ zoneName, zoneHue, boardColumn, supportCount, ...row }) => ({
    ...row,
    column: boardColumn,
    supports: supportCount,
    zone: { name: zoneName, hue: zoneHue },
  }));
}
