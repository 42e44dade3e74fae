import { selectDataVersion } from '~db/queries/data-version';
import { type OpenIdeaRow, selectDecidedIdeas, selectOpenIdeas } from '~db/queries/open-ideas';
import { type OpenSwitchRow, selectOpenSwitches } from '~db/queries/open-switches';
import type { Ctx } from '../context';

export type OpenIdea = OpenIdeaRow;
export type OpenSwitch = OpenSwitchRow;

const AT_ONCE = 500;
const DECISIONS_SHOWN = 50;

/** The public ideas of the hub, a page at a time: a file of any length holds up nobody and fills no memory. */
export function openIdeas(ctx: Ctx): AsyncGenerator<OpenIdeaRow[]> {
  return inPages((page) => selectOpenIdeas(ctx.db, ctx.hub.id, page));
}

export function openSwitches(ctx: Ctx): AsyncGenerator<(OpenSwitchRow & { number: number })[]> {
  return inPages((page) => selectOpenSwitches(ctx.db, ctx.hub.id, page));
}

async function* inPages<Row extends { number: number }>(
  read: (page: { after: number; limit: number }) => Promise<Row[]>,
): AsyncGenerator<Row[]> {
  let after = 0;
  for (;;) {
    const rows = await read({ after, limit: AT_ONCE });
    if (rows.length > 0) yield rows;
    if (rows.length < AT_ONCE) return;
    after = rows.at(-1)?.number ?? after;
  }
}

/** The latest decisions of the hub or of one of its zones, the newest first. */
export function latestDecisions(ctx: Ctx, zoneId?: string) {
  return selectDecidedIdeas(ctx.db, { hubId: ctx.hub.id, zoneId, limit: DECISIONS_SHOWN });
}

export type DecidedIdea = Awaited<ReturnType<typeof latestDecisions>>[number];

/** What tells one state of the public data from another: for ETag. */
export function publicVersion(ctx: Ctx): Promise<number> {
  return selectDataVersion(ctx.db, ctx.hub.id);
}
