import { type Kysely, sql } from 'kysely';

/** Which Switches have forgotten their needs already, as the history tells. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`update switch_event set needs_purged_at = told.at
    from (
      select switch_event_id, max(at) as at from history
      where subject = 'registration' and act = 'needs-purged' group by switch_event_id
    ) told
    where told.switch_event_id = switch_event.id and needs_purged_at is null`.execute(db);
}
