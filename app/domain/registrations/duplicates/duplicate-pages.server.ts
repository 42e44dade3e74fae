import { type Likeness, selectLikePairs } from '~db/queries/registrations-duplicates';
import { selectMergedPairs } from '~db/queries/registrations-merge';
import { type RegistrationRow, selectRegistration } from '~db/queries/registrations-read';
import { selectTableNumbers } from '~db/queries/work-tables';
import type { Ctx } from '../../context';
import { can } from '../../people/can';
import type { SwitchEvent } from '../../switches/switch-event';
import { thingOfSwitch } from '../../switches/thing-of-switch';

const PAGE_SIZE = 10;
const MOST_MERGED = 50;

export type LikeRow = RegistrationRow & { tableNumber: number | null };

export interface DuplicatePage {
  pairs: { first: LikeRow; second: LikeRow; likeness: Likeness[] }[];
  total: number;
  page: number;
  pages: number;
  /** Those that were merged before; each may be taken apart again. */
  merged: Awaited<ReturnType<typeof selectMergedPairs>>;
}

/** Registrations that look like one person, two by two; undefined for whoever may not see them. */
export async function duplicatePage(
  ctx: Ctx,
  event: SwitchEvent,
  page: number,
): Promise<DuplicatePage | undefined> {
  if (!can(ctx.viewer, 'see-registrations', thingOfSwitch(event))) return undefined;
  const ask = (at: number) =>
    selectLikePairs(ctx.db, event.id, { limit: PAGE_SIZE, offset: (at - 1) * PAGE_SIZE });
  let shown = page;
  let found = await ask(shown);
  if (found.pairs.length === 0 && shown > 1) {
    shown = 1;
    found = await ask(shown);
  }
  const numbers = await selectTableNumbers(ctx.db, event.id);
  const read = async (id: string): Promise<LikeRow | undefined> => {
    const row = await selectRegistration(ctx.db, ctx.hub.id, id);
    return row && { ...row, tableNumber: numbers.get(row.workTableId ?? '') ?? null };
  };
  const pairs: DuplicatePage['pairs'] = [];
  for (const { firstId, secondId, likeness } of found.pairs) {
    const [first, second] = [await read(firstId), await read(secondId)];
    if (first && second) pairs.push({ first, second, likeness });
  }
  const merged = await selectMergedPairs(ctx.db, event.id, MOST_MERGED);
  return {
    pairs,
    total: found.total,
    page: shown,
    pages: Math.max(1, Math.ceil(found.total / PAGE_SIZE)),
    merged,
  };
}
