import type { Result } from '../../result';
import type { LeftOut } from './bulk-act';

export interface BulkDone {
  /** Ids of those to whom it was done, in order of arrival. */
  done: string[];
  /** Ids of those who got a seat by it. */
  promoted: string[];
  /** Those it could not be done to. Whoever stood so already is not among them. */
  leftOut: { id: string; reason: LeftOut }[];
}

export type BulkResult = Result<BulkDone, 'unknown' | 'over' | 'no-session' | 'no-table' | 'too-early'>;
