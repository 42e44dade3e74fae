import { selectSupport } from '~db/queries/idea-supports';
import type { Ctx } from '../../context';
import { type Supporter, supporterKey } from './supporter';

export interface SupportOfIdea {
  /** Of the idea and of all that are merged below it, each supporter once. */
  count: number;
  /** The viewer is one of them. */
  isMine: boolean;
}

/** How many support an idea, and whether this supporter is one; undefined where there is no such idea. */
export function readSupport(
  ctx: Pick<Ctx, 'db' | 'hub'>,
  number: number,
  supporter: Supporter | undefined,
): Promise<SupportOfIdea | undefined> {
  return selectSupport(ctx.db, ctx.hub.id, { number, supporter: supporter ? supporterKey(supporter) : '' });
}
