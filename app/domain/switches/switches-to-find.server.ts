import { selectSitemapLines } from '~db/queries/sitemap';
import type { Ctx } from '../context';

/** A Switch whose page search engines may list. `changedOn` is a day, "2026-06-24". */
export interface SwitchToFind {
  slug: string;
  changedOn: string;
}

/** A sitemap may hold 50,000 addresses, and ours has a few besides. */
const MOST_LISTED = 45_000;

/** Every public Switch of the hub, latest first. */
export async function switchesToFind(ctx: Ctx): Promise<SwitchToFind[]> {
  const lines = await selectSitemapLines(ctx.db, ctx.hub.id, MOST_LISTED);
  return lines
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const [slug = '', changedOn = ''] = line.split(' ');
      return { slug, changedOn };
    });
}
