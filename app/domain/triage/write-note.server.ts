import { inTransaction } from '~db/in-transaction';
import { deleteNote, insertMentions, insertNote, selectNote, selectNotes } from '~db/queries/idea-notes';
import { selectQueueIdea } from '~db/queries/ideas-queue';
import { selectTriageStaff } from '~db/queries/triage-staff';
import type { Ctx } from '../context';
import { recordHistory } from '../history/record-history.server';
import { can } from '../people/can';
import { ok, type Result, refused } from '../result';
import type { NoteInput } from './note-input';

/** The notes of the team about an idea: hub staff only. */
export async function readNotes(ctx: Ctx, ideaId: string) {
  if (!can(ctx.viewer, 'triage-ideas', { hubId: ctx.hub.id })) return [];
  const notes = await selectNotes(ctx.db, ideaId);
  return notes.map(({ authorId, ...note }) => ({
    ...note,
    isMine: can(ctx.viewer, 'change-own-triage', { hubId: ctx.hub.id, authorId }),
  }));
}

/** Writes a note, once however often its form is sent. Whoever it mentions is told by the next e-mail of their day. */
export async function writeNote(
  ctx: Ctx,
  number: number,
  { body, mentioned, formId }: NoteInput,
): Promise<Result<null, 'not-allowed' | 'not-found'>> {
  const { viewer, hub } = ctx;
  if (viewer.kind !== 'staff' || !can(viewer, 'triage-ideas', { hubId: hub.id }))
    return refused('not-allowed');
  return inTransaction(ctx.db, async (trx) => {
    const idea = await selectQueueIdea(trx, hub.id, number);
    if (!idea) return refused('not-found');
    const note = {
      hubId: hub.id,
      ideaId: idea.id,
      authorId: viewer.userId,
      formId,
      body,
      createdAt: ctx.now,
    };
    const id = await insertNote(trx, note);
    if (id === undefined) return ok(null);
    const staff = (await selectTriageStaff(trx, hub.id, ctx.now)).filter(({ isStaff }) => isStaff);
    // Nobody is written to about their own words.
    const told = staff.filter((each) => each.id !== viewer.userId && mentioned.includes(each.id));
    await insertMentions(
      trx,
      { noteId: id, hubId: hub.id, createdAt: ctx.now },
      told.map((each) => each.id),
    );
    await recordHistory(trx, ctx, [
      { subject: 'idea', subjectId: idea.id, switchEventId: idea.switchEventId, act: 'noted' },
    ]);
    return ok(null);
  });
}

/** Deletes one's own note, and with it who was to be told of it. */
export async function removeNote(
  ctx: Ctx,
  id: string,
): Promise<Result<{ number: number }, 'not-allowed' | 'not-found'>> {
  const hubId = ctx.hub.id;
  const note = await selectNote(ctx.db, hubId, id);
  if (!can(ctx.viewer, 'triage-ideas', { hubId })) return refused('not-allowed');
  if (!note) return refused('not-found');
  if (!can(ctx.viewer, 'change-own-triage', { hubId, authorId: note.authorId }))
    return refused('not-allowed');
  return inTransaction(ctx.db, async (trx) => {
    if (!(await deleteNote(trx, id))) return refused('not-found');
    const { ideaId: subjectId, switchEventId } = note;
    await recordHistory(trx, ctx, [{ subject: 'idea', subjectId, switchEventId, act: 'note-removed' }]);
    return ok({ number: note.number });
  });
}
