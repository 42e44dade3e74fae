import type { Trx } from '~db/in-transaction';
import { insertAttendance, selectAttendance, selectSessionStart } from '~db/queries/attendance';
import { insertEntry } from '~db/queries/attendance-sheets';
import type { Ctx } from '../context';
import { recordHistory } from '../history/record-history.server';
import { withLockedPeople } from '../registrations/bulk/with-locked-people.server';
import { ok, type Result, refused } from '../result';
import type { Sheet } from './read-sheets.server';
import { sortLines } from './sort-lines';
import { startOfDay } from './start-of-day';

type EntryResult = Result<{ people: number }, 'unknown' | 'no-session' | 'too-early'>;

/** Notes the presence of those who signed these rows, at every session of the sheet; the same form counts once. */
export function enterSheet(
  ctx: Ctx,
  sheet: Sheet,
  { numbers, formId }: { numbers: readonly number[]; formId: string },
): Promise<EntryResult> {
  const wanted = new Set(numbers);
  const ids = sheet.lines.filter(({ number }) => wanted.has(number)).map(({ id }) => id);
  return withLockedPeople(ctx, sheet.switchEventId, ids, async ({ trx, people }): Promise<EntryResult> => {
    const sessions = await sessionsLeft(trx, sheet);
    const [first] = sessions;
    if (!first) return refused('no-session');
    if (ctx.now < startOfDay(first.timeZone, first.startsAt)) return refused('too-early');
    const sessionIds = sessions.map(({ id }) => id);
    const seen = await selectAttendance(trx, ids);
    const { done } = sortLines(people, sessionIds, seen);
    const known = new Set(seen.map(({ registrationId, sessionId }) => registrationId + sessionId));
    const marks = done.flatMap((person) =>
      sessionIds
        .filter((sessionId) => !known.has(person.id + sessionId))
        .map((sessionId) => ({ registrationId: person.id, sessionId })),
    );
    const isNew = await insertEntry(trx, {
      ...own(ctx, sheet),
      sheetId: sheet.id,
      markedIds: marks.map(({ registrationId }) => registrationId),
      markedSessions: marks.map(({ sessionId }) => sessionId),
      people: done.length,
      formId,
      undoneAt: null,
    });
    if (!isNew) return ok({ people: 0 });
    await insertAttendance(
      trx,
      marks.map((mark) => ({ ...mark, ...own(ctx, sheet) })),
    );
    await recordMarks(trx, ctx, sheet.switchEventId, marks);
    return ok({ people: done.length });
  });
}

/** Those of the sheet that the programme still has, the earliest first. */
async function sessionsLeft(trx: Trx, { switchEventId, sessionIds }: Sheet) {
  const left: { id: string; startsAt: Date; timeZone: string }[] = [];
  for (const id of sessionIds) {
    const found = await selectSessionStart(trx, switchEventId, id);
    if (found) left.push({ id, ...found });
  }
  return left.sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
}

function own({ viewer, now }: Ctx, { hubId, switchEventId }: Sheet) {
  return { hubId, switchEventId, byUser: viewer.kind === 'staff' ? viewer.userId : null, at: now };
}

function recordMarks(
  trx: Trx,
  ctx: Ctx,
  switchEventId: string,
  marks: readonly { registrationId: string; sessionId: string }[],
): Promise<void> {
  return recordHistory(
    trx,
    ctx,
    marks.map(({ registrationId, sessionId }) => ({
      subject: 'registration',
      subjectId: registrationId,
      switchEventId,
      act: 'marked-present',
      after: { session: sessionId },
    })),
  );
}
