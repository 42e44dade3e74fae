import { useI18n } from '~/i18n/i18n-context';
import { Button } from '~/ui/button';
import { Notice } from '~/ui/notice';
import { TextArea } from '~/ui/text-area';
import type { PersonAnswer } from './person-answer';

export interface PersonNoteProps {
  action: string;
  note: string;
  answer: PersonAnswer;
  error: string | undefined;
}

/** What the team of the Switch notes about somebody, for itself. */
export function PersonNote({ action, note, answer, error }: PersonNoteProps) {
  const text = useI18n().words.person;
  const { privateNote, presentNote } = answer;
  return (
    <section className="card no-print" aria-labelledby="note-title">
      <h3 id="note-title">{text.noteTitle}</h3>
      {presentNote === undefined ? null : (
        <Notice tone="warning" role="alert" title={text.noteConflict}>
          <p className="whitespace-pre-line">{presentNote || text.noteEmpty}</p>
          <p>{text.noteConflictText}</p>
        </Notice>
      )}
      <form method="post" action={action} noValidate className="mt-3">
        {/* Saved once more, it is over what the page shows now. */}
        <input type="hidden" name="seen" value={presentNote ?? note} />
        <TextArea
          name="privateNote"
          label={text.noteLabel}
          need="optional"
          hint={text.noteHint}
          error={error}
          rows={4}
          defaultValue={privateNote ?? note}
        />
        <Button look="secondary" name="intent" value="note">
          {text.noteSave}
        </Button>
      </form>
    </section>
  );
}
