import type { Ctx } from '../../context';
import { type Result, refused } from '../../result';
import type { CopyPart } from './copy-parts';
import { type CopyToMend, draftFromCopy } from './draft-from-copy.server';
import { takeCopy } from './take-copy.server';

/**
 * A new draft like this Switch, on other days: what is taken is chosen, hours stay what they are by the clock, and
 * registering opens and closes as long before as it did. People, ideas and messages stay where they are.
 */
export async function duplicateSwitch(
  ctx: Ctx,
  { id, parts, ...typed }: { id: string; parts: readonly CopyPart[]; title: string; firstDay: string },
): Promise<Result<{ id: string; slug: string }, 'unknown' | 'forbidden'> | CopyToMend> {
  const taken = await takeCopy(ctx, id, parts);
  if (!taken.ok) return taken;
  const { copy, event } = taken.value;
  const zone = ctx.hub.zones.find((each) => each.id === event.zone.id);
  return zone ? draftFromCopy(ctx, copy, { ...typed, zone, from: id }) : refused('unknown');
}
