import { deleteAttendance } from '~db/queries/attendance';
import { markEntryUndone, selectEntry } from '~db/queries/attendance-sheets';
import type { Ctx } from '../context';
import { recordHistory } from '../history/record-history.server';
import { withLockedPeople } from '../registrations/bulk/with-locked-people.server';
import { ok, type Result, refused } from '../result';
import { isUuid } from '../uuid';

/** Takes back what one entry noted, and nothing that was noted otherwise. */
export function undoEntry(
  ctx: Ctx,
  switchEventId: string,
  entryId: unknown,
): Promise<Result<null, 'unknown' | 'already-undone'>> {
  return withLockedPeople(ctx, switchEventId, [], async ({ trx }) => {
    const entry = isUuid(entryId) ? await selectEntry(trx, switchEventId, entryId) : undefined;
    if (!entry) return refused('unknown');
    if (!(await markEntryUndone(trx, entry.id, ctx.now))) return refused('already-undone');
    const marks = entry.markedIds.map((id, at) => ({ id, session: entry.markedSessions[at] ?? '' }));
    for (const session of new Set(entry.markedSessions)) {
      const ids = marks.filter((mark) => mark.session === session).map(({ id }) => id);
      await deleteAttendance(trx, session, ids);
    }
    await recordHistory(
      trx,
      ctx,
      marks.map(({ id, session }) => ({
        subject: 'registration',
        subjectId: id,
        switchEventId,
        act: 'marked-absent',
        after: { session },
      })),
    );
    return ok(null);
  });
}
