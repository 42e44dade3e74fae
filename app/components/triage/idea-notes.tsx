import { NOTE_LENGTH } from '~/domain/triage/note-input';
import { fill } from '~/i18n/fill';
import { formatNumber } from '~/i18n/format-number';
import { useI18n } from '~/i18n/i18n-context';
import { paths } from '~/paths';
import { Button } from '~/ui/button';
import { ChoiceGroup } from '~/ui/choice-group';
import { type FormState, firstValue } from '~/ui/form-state';
import { TextArea } from '~/ui/text-area';
import type { NoteView } from './note-view';
import type { StaffChoice } from './queue-line';
import { isSaidOfNotes, SaidNotice } from './said-notice';

export interface IdeaNotesProps {
  number: number;
  version: number;
  notes: readonly NoteView[];
  staff: readonly StaffChoice[];
  /** Drawn with the page: sent twice, the note is written once. */
  formId: string;
  state: FormState;
  /** This page, with the way back to the queue: it is kept where a note is refused. */
  back: string;
  /** What was just done, as the address says it: read here, where the page opens. */
  said: string;
}

/** What the team says among itself about an idea, and to whom. Never public. */
export function IdeaNotes({
  number,
  version,
  notes,
  staff,
  formId,
  state,
  back,
  said: done,
}: IdeaNotesProps) {
  const { locale, words } = useI18n();
  const text = words.triageQueue.notes;
  const problem = state.errors.body?.[0];
  const said = {
    missing: text.missing,
    tooLong: fill(text.tooLong, { most: formatNumber(locale, NOTE_LENGTH) }),
  };
  const others = staff.filter(({ isStaff, isMe }) => isStaff && !isMe);
  return (
    <section className="card mb-8" aria-labelledby="notes">
      <h2 id="notes" className="text-xl" tabIndex={-1}>
        {text.title}
      </h2>
      {isSaidOfNotes(done) ? <SaidNotice said={done} /> : null}
      <p className="mb-3 text-soft">{text.text}</p>
      {notes.length === 0 ? <p className="mb-3">{text.none}</p> : null}
      <ol className="grid gap-4">
        {notes.map((note) => (
          <Note key={note.id} note={note} number={number} version={version} back={back} />
        ))}
      </ol>
      <form method="post" action={back} className="mt-4" data-key={words.triageQueue.keys.note}>
        <input type="hidden" name="expectedVersion" value={version} />
        <input type="hidden" name="formId" value={formId} />
        <input type="hidden" name="retour" value={back} />
        <TextArea
          name="body"
          label={text.words}
          need="required"
          rows={3}
          error={problem ? said[problem as keyof typeof said] : undefined}
          defaultValue={firstValue(state, 'body')}
        />
        {others.length > 0 ? (
          <ChoiceGroup
            kind="checkbox"
            name="mentioned"
            label={text.mention}
            hint={text.mentionHint}
            choices={others.map(({ id, name }) => ({ value: id, label: `@${name}` }))}
            chosen={state.values.mentioned ?? []}
            inline
          />
        ) : null}
        <Button look="secondary" name="intent" value="note">
          {text.send}
        </Button>
      </form>
    </section>
  );
}

function Note(props: { note: NoteView; number: number; version: number; back: string }) {
  const { note, number, version, back } = props;
  const text = useI18n().words.triageQueue.notes;
  const names = note.mentioned.map((name) => `@${name}`).join(', ');
  return (
    <li className="border-l-4 border-line pl-4">
      <p className="whitespace-pre-line" dir="auto">
        {note.body}
      </p>
      {names ? <p className="font-semibold">{fill(text.mentioned, { names })}</p> : null}
      <p className="text-sm text-soft">
        {fill(text.by, { who: note.who ?? text.formerly, when: note.when })}
      </p>
      {note.isMine ? (
        <form method="post" action={paths.triageIdea(number)}>
          <input type="hidden" name="expectedVersion" value={version} />
          <input type="hidden" name="note" value={note.id} />
          <input type="hidden" name="retour" value={back} />
          <Button
            look="quiet"
            name="intent"
            value="remove-note"
            aria-label={fill(text.removeOf, { when: note.when })}
          >
            {text.remove}
          </Button>
        </form>
      ) : null}
    </li>
  );
}
