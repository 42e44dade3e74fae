import type { Trx } from '~db/in-transaction';
import type { LockedIdea } from '~db/queries/ideas-locked';
import type { ItemToUndo } from '~db/queries/triage-acts';
import type { Ctx } from '../context';
import { undoMerge } from '../ideas/merging/undo-merge.server';

/**
 * Takes back each merge of an act that still stands, whatever was done since: what was merged is on the board again. The
 * idea that they were merged into is as it was only where nobody wrote it meanwhile; what was decided of it stays.
 */
export async function partAgain(
  trx: Trx,
  ctx: Ctx,
  { items, ideas }: { items: readonly ItemToUndo[]; ideas: ReadonlyMap<string, LockedIdea> },
): Promise<{ item: ItemToUndo; outcome: 'restored' | 'changed' }[]> {
  const parted: { item: ItemToUndo; outcome: 'restored' | 'changed' }[] = [];
  for (const item of items) {
    if (item.mergeId !== null) {
      const undone = await undoMerge({ ...ctx, db: trx }, item.mergeId);
      parted.push({ item, outcome: undone.ok ? 'restored' : 'changed' });
      continue;
    }
    // As it was locked: each merge that is taken back raises its version.
    const idea = ideas.get(item.ideaId);
    const isSame = idea?.onBoard === true && idea.version === item.versionAfter;
    parted.push({ item, outcome: isSame ? 'restored' : 'changed' });
  }
  return parted;
}
