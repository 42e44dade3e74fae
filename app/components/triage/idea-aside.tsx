import { emptyForm, type FormState } from '~/ui/form-state';
import { AssignForm } from './assign-form';
import { IdeaNotes } from './idea-notes';
import type { NoteView } from './note-view';
import type { StaffChoice } from './queue-line';
import { SimilarBeside, type SimilarLine } from './similar-beside';

export interface IdeaAsideProps {
  idea: { number: number; version: number };
  holder: { assigneeId: string | null; assignee: string | null; isMine: boolean };
  staff: readonly StaffChoice[];
  notes: readonly NoteView[];
  noteForm: string;
  similar: readonly SimilarLine[];
  back: string;
  /** What was just done, as the address says it. */
  said: string;
  /** The form of a note that was refused. */
  refused: FormState | undefined;
}

/** Beside the decision about an idea: who takes care of it, what resembles it, what the team notes. */
export function IdeaAside(props: IdeaAsideProps) {
  const { idea, holder, staff, notes, noteForm, similar, back, said, refused } = props;
  return (
    <>
      <div className="card mb-8">
        <AssignForm idea={{ ...idea, ...holder }} staff={staff} back={back} />
        <SimilarBeside ideas={similar} />
      </div>
      <IdeaNotes
        number={idea.number}
        version={idea.version}
        notes={notes}
        staff={staff}
        formId={noteForm}
        state={refused ?? emptyForm}
        back={back}
        said={said}
      />
    </>
  );
}
