import type { Generated } from 'kysely';

/** One row: from when on the next message may leave. */
export interface SendPaceTable {
  id: Generated<boolean>;
  nextAt: Generated<Date>;
}
