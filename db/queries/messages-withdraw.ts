import { type Kysely, sql } from 'kysely';
import type { Database } from '../schema/database';

/** States in which nobody was told yet. */
const UNTOLD = ['owed', 'queued', 'failed', 'to_tell'] as const;

export interface Untold {
  switchEventId: string;
  registrationId?: string;
  registrationIds?: readonly string[];
  /** Only these kinds; without it all but `butKinds`. */
  kinds?: readonly string[];
  butKinds?: readonly string[];
}

/**
 * Takes back what was owed to people of a Switch and has not been sent or said: it is not true any more, or something
 * else is told in its place. What leaves at this very moment leaves.
 * @returns whose, with what it would have told
 */
export function withdrawMessages(trx: Kysely<Database>, untold: Untold, at: Date) {
  const { switchEventId, registrationId, registrationIds, kinds, butKinds = [] } = untold;
  return trx
    .updateTable('message')
    .set({ state: 'withdrawn', handledAt: at })
    .where('switchEventId', '=', switchEventId)
    .where('registrationId', 'is not', null)
    .where('state', 'in', UNTOLD)
    .$if(registrationId !== undefined, (query) => query.where('registrationId', '=', registrationId ?? ''))
    .$if(registrationIds !== undefined, (query) =>
      query.where(sql<boolean>`registration_id = any(${registrationIds}::uuid[])`),
    )
    .$if(kinds !== undefined, (query) => query.where('kind', 'in', kinds ?? []))
    .$if(butKinds.length > 0, (query) => query.where('kind', 'not in', butKinds))
    .returning(['registrationId', 'kind', 'details'])
    .execute();
}
