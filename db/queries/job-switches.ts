import type { Kysely } from 'kysely';
import type { Database } from '../schema/database';

/** Switches whose reserved places should be open to everybody by now, and are not yet. */
export function selectDueReleases(db: Kysely<Database>, now: Date, limit: number) {
  return db
    .selectFrom('switchEvent')
    .select(['id', 'hubId'])
    .where('releasedAt', 'is', null)
    .where('status', '=', 'published')
    .where('releaseAt', '<=', now)
    .orderBy('releaseAt')
    .limit(limit)
    .execute();
}

/** Forgets needs of Switches that ended before this moment. @returns whose */
export function blankAccessNeeds(db: Kysely<Database>, endedBefore: Date) {
  return db
    .updateTable('registration')
    .from('switchEvent')
    .set({ accessNeeds: null, accessNeedsConsentAt: null })
    .whereRef('switchEvent.id', '=', 'registration.switchEventId')
    .where('registration.accessNeeds', 'is not', null)
    .where('switchEvent.endsAt', '<', endedBefore)
    .returning(['registration.id', 'registration.hubId', 'registration.switchEventId'])
    .execute();
}
