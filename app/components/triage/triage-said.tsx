import { ActNotice, type ShownAct } from './act-notice';
import { QueueRefusal } from './queue-refusal';
import { isSaidOfNotes, SaidNotice } from './said-notice';

export interface TriageSaidProps {
  act: ShownAct | null;
  said: string;
  refusal: string;
  who: string;
  back: string;
}

/** What was just done to an idea, with the way back; or why it was not done. */
export function TriageSaid({ act, said, refusal, who, back }: TriageSaidProps) {
  return (
    <>
      {act ? <ActNotice act={act} back={back} /> : null}
      {isSaidOfNotes(said) ? null : <SaidNotice said={said} />}
      <QueueRefusal reason={refusal} who={who} />
    </>
  );
}
