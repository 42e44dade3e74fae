import { useI18n } from '~/i18n/i18n-context';
import { DoneNotice } from '~/ui/done-notice';

/** What is said among the notes, where the page opens after it. */
export function isSaidOfNotes(said: string): boolean {
  return said === 'note' || said === 'note-supprimee';
}

/** What was just kept or deleted, where there is nothing to undo. */
export function SaidNotice({ said }: { said: string }) {
  const { views, notes, draft } = useI18n().words.triageQueue;
  const known: Readonly<Record<string, string>> = {
    vue: views.kept,
    'vue-supprimee': views.removed,
    note: notes.done,
    'note-supprimee': notes.removed,
    reponses: draft.kept,
    prete: draft.changed,
    decision: draft.decided,
  };
  const title = known[said];
  return title ? <DoneNotice title={title} /> : null;
}
