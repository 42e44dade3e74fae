import { withdrawMessages } from '~db/queries/messages-withdraw';
import {
  deletePeople,
  markUndone,
  selectImport,
  selectImportedPeople,
} from '~db/queries/registration-imports';
import { cancelAll } from '~db/queries/registrations-bulk';
import type { Ctx } from '../../context';
import { recordHistory } from '../../history/record-history.server';
import { ok, type Result, refused } from '../../result';
import { withLockedPeople } from '../bulk/with-locked-people.server';
import { oweRegistrationMessages } from '../owe-registration-messages.server';
import { promoteWaitlist } from '../seats/promote-waitlist.server';
import { sortImported } from './sort-imported';

const DAY_MS = 86_400_000;

/** Until when an import can be undone. */
export function undoableUntil(importedAt: Date): Date {
  return new Date(importedAt.getTime() + DAY_MS);
}

export type UndoResult = Result<
  { removed: number; cancelled: number; kept: number; promoted: string[] },
  'unknown' | 'too-late' | 'over'
>;

/**
 * Takes an import back, within a day. Whoever has heard nothing is removed without a trace of their name; whoever was
 * told is cancelled, and told that; whoever has since changed, answered or been called keeps their registration: that
 * is their word, not the file's. The seats go to whoever waits.
 */
export function undoImport(ctx: Ctx, switchEventId: string, importId: string): Promise<UndoResult> {
  return withLockedPeople(ctx, switchEventId, [], async ({ trx, seats }): Promise<UndoResult> => {
    const found = await selectImport(trx, switchEventId, importId);
    if (!found) return refused('unknown');
    if (found.undoneAt) return ok({ removed: 0, cancelled: 0, kept: 0, promoted: [] });
    if (ctx.now >= undoableUntil(found.createdAt)) return refused('too-late');
    if (ctx.now >= seats.endsAt) return refused('over');
    const { unheard, told, kept } = sortImported(await selectImportedPeople(trx, importId));
    const registrationIds = [...unheard, ...told].map(({ id }) => id);
    await withdrawMessages(trx, { switchEventId, registrationIds }, ctx.now);
    await deletePeople(
      trx,
      unheard.map(({ id }) => id),
    );
    await cancelAll(
      trx,
      told.map(({ id }) => id),
      ctx.now,
    );
    await oweRegistrationMessages(
      trx,
      ctx,
      switchEventId,
      told.map((to) => ({ kind: 'registration-cancelled', to })),
    );
    await markUndone(trx, importId, ctx.now);
    const counts = { removed: unheard.length, cancelled: told.length, kept: kept.length };
    await recordHistory(trx, ctx, [
      ...told.map(({ id, status }) => ({
        subject: 'registration' as const,
        subjectId: id,
        switchEventId,
        act: 'cancelled',
        before: { status },
        after: { status: 'cancelled' },
      })),
      {
        subject: 'registration_import',
        subjectId: importId,
        switchEventId,
        act: 'import-undone',
        after: counts,
      },
    ]);
    return ok({ ...counts, promoted: await promoteWaitlist(trx, ctx, switchEventId) });
  });
}
