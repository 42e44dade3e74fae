import { type Kysely, sql } from 'kysely';

/**
 * However many Switches are over, the coming ones are read from where they start: none lasts more than 31 days,
 * so none that started before can still be on. Zones' indexes also hold the hub, so that counting reads no row.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table switch_event add constraint switch_event_length
    check (ends_at <= starts_at + interval '744 hours')`.execute(db);
  for (const side of ['starts_at', 'ends_at']) {
    const name = side === 'starts_at' ? 'switch_event_zone_time' : 'switch_event_zone_end';
    await sql`drop index ${sql.ref(name)}`.execute(db);
    await sql`create index ${sql.ref(name)} on switch_event (zone_id, ${sql.ref(side)}, id) include (hub_id)
      where status <> 'draft'`.execute(db);
  }
}
