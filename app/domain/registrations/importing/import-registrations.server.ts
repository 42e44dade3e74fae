import { randomUUID } from 'node:crypto';
import { insertImport, selectImportByForm } from '~db/queries/registration-imports';
import { type SeatsRow, selectQueue } from '~db/queries/registrations-seats';
import type { Ctx } from '../../context';
import { recordHistory } from '../../history/record-history.server';
import { ok, type Result, refused } from '../../result';
import { type LockedPeople, withLockedPeople } from '../bulk/with-locked-people.server';
import { writeForms } from '../registering/write-forms.server';
import { decideSeats } from '../seats/decide-seats';
import { seatFromQueue, someoneFits } from '../seats/promote-waitlist.server';
import { seatPlan } from '../seats/seat-plan';
import { waitingParties } from '../seats/waiting-parties';
import { draftImport } from './draft-import.server';
import type { ImportPerson, ImportRefusal } from './import-person';
import { sortLines } from './sort-lines.server';

export interface Importing {
  switchEventId: string;
  people: readonly ImportPerson[];
  skipsKnown: boolean;
  /** Whether the people are told of their place, or of their wait. */
  tells: boolean;
  /** '' for what was pasted. */
  fileName: string;
  /** Drawn with the preview: confirmed twice, it is imported once. */
  formId: string;
}

export type ImportResult = Result<{ importId: string }, 'unknown' | 'changed' | ImportRefusal>;

/**
 * Registers the people of a file: all of them or none, by the same lock and the same seat rule as everybody, behind
 * those who wait already. Open also while the form is closed to the public: the team answers for its list.
 */
export function importRegistrations(ctx: Ctx, importing: Importing): Promise<ImportResult> {
  const { switchEventId } = importing;
  return withLockedPeople(ctx, switchEventId, [], async (locked): Promise<ImportResult> => {
    const before = await selectImportByForm(locked.trx, switchEventId, importing.formId);
    if (before) return ok({ importId: before });
    const closed = whyClosed(locked.seats, ctx.now);
    if (closed) return refused(closed);
    const { added, problems } = await sortLines(
      locked.trx,
      switchEventId,
      importing.people,
      importing.skipsKnown,
    );
    // Somebody registered since the preview: it is shown again.
    if (problems.length > 0 || added.length === 0) return refused('changed');
    return ok({ importId: await write(ctx, locked, importing, added) });
  });
}

/** Why nobody can be imported now. */
export function whyClosed(seats: Pick<SeatsRow, 'status' | 'endsAt'>, now: Date): ImportRefusal | undefined {
  if (seats.status !== 'published') return seats.status;
  return now >= seats.endsAt ? 'over' : undefined;
}

async function write(
  ctx: Ctx,
  { trx, seats }: LockedPeople,
  { switchEventId, tells, fileName, formId }: Importing,
  people: readonly ImportPerson[],
): Promise<string> {
  const importId = randomUUID();
  await insertImport(trx, {
    id: importId,
    hubId: ctx.hub.id,
    switchEventId,
    fileName,
    people: people.length,
    tells,
    createdBy: ctx.viewer.kind === 'staff' ? ctx.viewer.userId : null,
    createdAt: ctx.now,
    formId,
  });
  const drafts = people.map((person) => draftImport(ctx, switchEventId, importId, person));
  const queue = someoneFits(ctx, seats) ? await selectQueue(trx, switchEventId) : [];
  const parties = [...waitingParties(queue), ...drafts.map((draft) => draft.waiting)];
  const { seated } = decideSeats(seatPlan(seats, ctx.now), seats.confirmed, parties);
  const promoted = queue.filter(({ id }) => seated.has(id));
  await seatFromQueue(trx, ctx, switchEventId, promoted);
  await writeForms(
    trx,
    ctx,
    drafts.map((draft) => ({ draft, seated })),
    { tells },
  );
  await recordHistory(trx, ctx, [
    {
      subject: 'registration_import',
      subjectId: importId,
      switchEventId,
      act: 'imported',
      after: { people: people.length, tells },
    },
  ]);
  return importId;
}
