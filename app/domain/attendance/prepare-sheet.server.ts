import { insertSheet, selectComing } from '~db/queries/attendance-sheets';
import type { Ctx } from '../context';
import { recordHistory } from '../history/record-history.server';
import { withLockedPeople } from '../registrations/bulk/with-locked-people.server';
import { ok, type Result, refused } from '../result';
import type { SwitchEvent } from '../switches/switch-event';
import { sheetScopes } from './sheet-scope';

/** The most blank rows of one sheet. */
const MOST_BLANK_ROWS = 100;

/**
 * Keeps a sheet as it will be printed: everybody with a place, by name, each with the number that they sign at.
 * @param scope the slug of what it is signed for
 */
export function prepareSheet(
  ctx: Ctx,
  event: SwitchEvent,
  { scope, blankRows }: { scope: string; blankRows: number },
): Promise<Result<{ id: string; number: number }, 'unknown' | 'no-session'>> {
  const found = sheetScopes(event).find(({ slug }) => slug === scope);
  return withLockedPeople(ctx, event.id, [], async ({ trx, seats }) => {
    if (!found) return refused('no-session');
    const sheet = await insertSheet(trx, {
      hubId: seats.hubId,
      switchEventId: event.id,
      sessionIds: found.sessionIds,
      registrationIds: await selectComing(trx, event.id),
      blankRows: Math.min(MOST_BLANK_ROWS, Math.max(0, blankRows)),
      madeBy: ctx.viewer.kind === 'staff' ? ctx.viewer.userId : null,
      madeAt: ctx.now,
    });
    await recordHistory(trx, ctx, [
      {
        subject: 'switch_event',
        subjectId: event.id,
        switchEventId: event.id,
        act: 'sheet-prepared',
        after: { sheet: sheet.number },
      },
    ]);
    return ok(sheet);
  });
}
