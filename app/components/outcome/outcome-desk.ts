import type { IdeaFileView, IdeaTestView, IdeaView } from '~/domain/ideas/idea-view';
import type { Choice } from '~/ui/choice';
import type { FormState } from '~/ui/form-state';
import type { OutcomeAnswer } from './outcome-answer';

/** All that the page of the team shows of an idea to follow. */
export interface OutcomeDesk {
  idea: IdeaView;
  tests: IdeaTestView[];
  file: IdeaFileView | undefined;
  /** What is known already, as the forms show it. */
  known: FormState['values'];
  /** Drawn anew for each page: the same form sent twice tells a test once. */
  formId: string;
  /** The day that it is in the zone of the idea. */
  today: string;
  topics: Choice[];
  modes: Choice[];
  fees: Choice[];
}

/** A form of the page: the idea, and what was refused last. */
export interface OutcomeFormProps {
  desk: OutcomeDesk;
  answer: OutcomeAnswer | undefined;
}
