import { type Kysely, sql } from 'kysely';
import type { Database } from '../schema/database';

/**
 * Switches that ended before this moment and whose needs are still to be forgotten, locked until the end of the
 * transaction. Those that another process holds are left to it.
 */
export async function lockDuePurges(
  trx: Kysely<Database>,
  endedBefore: Date,
  limit: number,
): Promise<{ id: string; hubId: string; needsPurgedAt: Date | null }[]> {
  const said = sql`exists (select 1 from registration r where r.switch_event_id = switch_event.id
    and (r.access_needs is not null or r.need_kinds <> '{}'))
    or exists (select 1 from registration_echo o where o.switch_event_id = switch_event.id
      and o.person ?| array['accessNeeds', 'needKinds'])`;
  const { rows } = await sql<{ id: string; hubId: string; needsPurgedAt: Date | null }>`
    select id, hub_id as "hubId", needs_purged_at as "needsPurgedAt" from switch_event
    where ends_at < ${endedBefore} and status <> 'draft' and (needs_purged_at is null or ${said})
    order by ends_at limit ${limit} for no key update skip locked`.execute(trx);
  return rows;
}

/** Forgets what everybody of a Switch needs, also of those who cancelled. @returns whose */
export async function blankNeeds(trx: Kysely<Database>, switchEventId: string): Promise<string[]> {
  const rows = await trx
    .updateTable('registration')
    .set({ accessNeeds: null, needKinds: [], accessNeedsConsentAt: null })
    .where('switchEventId', '=', switchEventId)
    .where((eb) => eb.or([eb('accessNeeds', 'is not', null), eb('needKinds', '<>', sql<string[]>`'{}'`)]))
    .returning('id')
    .execute();
  return rows.map(({ id }) => id);
}

/** Keeps how many people had each kind of need, for the report. */
export async function keepNeedCounts(
  trx: Kysely<Database>,
  event: { id: string; hubId: string },
  counts: readonly { kind: string; people: number }[],
): Promise<void> {
  if (counts.length === 0) return;
  await trx
    .insertInto('needArrangement')
    .values(
      counts.map(({ kind, people }) => ({
        hubId: event.hubId,
        switchEventId: event.id,
        kind,
        people,
        updatedBy: null,
      })),
    )
    .onConflict((conflict) =>
      conflict
        .columns(['switchEventId', 'kind'])
        .doUpdateSet((eb) => ({ people: eb.ref('excluded.people') })),
    )
    .execute();
}

export async function markNeedsPurged(trx: Kysely<Database>, switchEventId: string, at: Date): Promise<void> {
  await trx.updateTable('switchEvent').set({ needsPurgedAt: at }).where('id', '=', switchEventId).execute();
}
