import type { QueueRow } from '~db/queries/registrations-seats';
import type { FormProblem } from '../../switches/form/switch-form';
import type { SeatEffect } from './seat-effect';

/** What saving some places would do, as their page shows it. */
export interface SeatPreview {
  /** In the settings. */
  capacity: number;
  /** Now, before anything is saved. */
  confirmed: number;
  waitlisted: number;
  /** False for a draft, and once it is cancelled or over: nobody is promoted then. */
  isHeld: boolean;
  /** Why saving would be refused; then it does nothing. */
  problems: FormProblem[];
  effect: SeatEffect<QueueRow> | undefined;
}
