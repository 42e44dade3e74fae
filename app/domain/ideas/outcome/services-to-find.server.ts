import { selectReadyNumbers } from '~db/queries/ready-services';
import type { Ctx } from '../../context';

/** A sitemap may hold many more; nobody finds the services of a hub by their thousands. */
const MOST_SERVICES = 2_000;

/** The latest services that are ready, for those who list the pages of the site. */
export function servicesToFind(ctx: Ctx): Promise<number[]> {
  return selectReadyNumbers(ctx.db, ctx.hub.id, MOST_SERVICES);
}
