import { selectBatches, selectFreeCards, selectUsedCards } from '~db/queries/idea-cards';
import type { Ctx } from '../../context';
import { can } from '../../people/can';
import type { SwitchEvent } from '../../switches/switch-event';
import { thingOfSwitch } from '../../switches/thing-of-switch';
import type { PrintedCard } from './idea-card';

const MOST_SHOWN = 100;
/** PostgreSQL's integer ends there. */
const LAST_BATCH = 2_147_483_647;

/** What was printed for a Switch, and the cards that lead somewhere; undefined for whoever does not organise it. */
export async function cardsPage(ctx: Ctx, event: SwitchEvent) {
  if (!can(ctx.viewer, 'edit-switch', thingOfSwitch(event))) return undefined;
  const used = await selectUsedCards(ctx.db, event.id, MOST_SHOWN);
  return { batches: await selectBatches(ctx.db, event.id), used };
}

/** The cards of one printing on which nobody's idea was copied yet, to print them again. Empty where there is none. */
export async function cardsToPrint(ctx: Ctx, event: SwitchEvent, batch: number): Promise<PrintedCard[]> {
  if (!can(ctx.viewer, 'edit-switch', thingOfSwitch(event))) return [];
  if (!Number.isInteger(batch) || batch < 1 || batch > LAST_BATCH) return [];
  return selectFreeCards(ctx.db, event.id, batch);
}
