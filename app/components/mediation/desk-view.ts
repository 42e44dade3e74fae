import type { DeskCommon } from '~/domain/registrations/desk/check-desk';
import type { DeskProblem, DeskRow } from '~/domain/registrations/desk/desk-input';
import type { DeskLine } from '~/domain/registrations/desk/desk-line';

/** The form of the desk as it stands: empty at first, or with what was typed. */
export interface DeskView {
  rows: DeskRow[];
  /** How many lines there are to write in. */
  shown: number;
  common: DeskCommon;
  /** Id of the organization that accompanies these people. */
  organization: string;
  formId: string;
  problems: DeskProblem[];
  /** What would come of each line, once everything is right; then the form is shown to be read again. */
  lines: DeskLine[] | undefined;
  /** Why nothing was registered after all. */
  refusal: DeskRefusal | undefined;
  paste: PasteView;
}

export interface PasteView {
  /** What is still to be read. */
  text: string;
  refusal?: 'empty' | 'too-long' | 'not-a-table' | 'too-many' | undefined;
  /** How many lines were just filled. */
  filled?: number | undefined;
}

export type DeskRefusal =
  | 'known'
  | 'too-many'
  | 'unknown'
  | 'unknown-type'
  | 'already-registered'
  | 'not-open-yet'
  | 'closed'
  | 'cancelled'
  | 'over';
