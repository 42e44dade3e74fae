import { updateRegistration } from '~db/queries/registrations-write';
import { cleanParagraphs } from '../clean-text';
import type { Ctx } from '../context';
import { recordHistory } from '../history/record-history.server';
import { ok, type Refused, type Result, refused } from '../result';
import { withLockedRegistration } from './with-locked-registration.server';

/** As the database says too. */
const MAX_NOTE = 2000;

export type WriteNoteResult =
  | Result<null, 'unknown' | 'erased' | 'note-long'>
  /** Somebody else wrote meanwhile: what stands there now. */
  | (Refused<'stale'> & { present: string });

/**
 * What the team of a Switch notes about somebody who registered: for that team only, and told to the person who asks
 * for it. The history says that it changed, never what it says.
 * @param seen the note as the form showed it
 */
export function writeNote(
  ctx: Ctx,
  id: string,
  typed: { note: string; seen: string },
): Promise<WriteNoteResult> {
  const note = cleanParagraphs(typed.note);
  return withLockedRegistration<WriteNoteResult>(
    ctx,
    id,
    async ({ registration, trx }) => {
      const { privateNote: present, switchEventId } = registration;
      if (registration.erasedAt) return refused('erased');
      if (note.length > MAX_NOTE) return refused('note-long', { most: MAX_NOTE });
      if (note === present) return ok(null);
      if (cleanParagraphs(typed.seen) !== present) return { ...refused('stale'), present };
      await updateRegistration(trx, id, { privateNote: note });
      await recordHistory(trx, ctx, [
        { subject: 'registration', subjectId: id, switchEventId, act: 'noted' },
      ]);
      return ok(null);
    },
    'see-registrations',
  );
}
