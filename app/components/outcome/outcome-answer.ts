import type { FormState } from '~/ui/form-state';

/** The forms of the page where the team follows an idea; the name is also what their button sends. */
export type OutcomeForm = 'details' | 'step' | 'test' | 'test-removed' | 'file' | 'file-removed';

export interface StaleOutcome {
  who: string;
  where: string;
}

/** What a refused form shows again, and which of the forms it was. */
export interface OutcomeAnswer extends FormState {
  of: OutcomeForm;
  stale: StaleOutcome | null;
  /** What is missing before a service is ready, as names of its answers. */
  gaps: string[];
}
