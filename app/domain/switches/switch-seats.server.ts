import type { Kysely } from 'kysely';
import { countRegistrations } from '~db/queries/seat-counts';
import type { Database } from '~db/schema/database';

export interface SwitchSeats {
  confirmed: number;
  waitlisted: number;
  confirmedByType: Record<string, number>;
}

/** How full a Switch is now. Public: counts only. */
export async function switchSeats(db: Kysely<Database>, switchEventId: string): Promise<SwitchSeats> {
  const rows = await countRegistrations(db, [switchEventId]);
  return sum(rows);
}

/** The same for a page of Switches in one query, by id. */
export async function seatsOfSwitches(
  db: Kysely<Database>,
  ids: string[],
): Promise<Map<string, SwitchSeats>> {
  const rows = ids.length > 0 ? await countRegistrations(db, ids) : [];
  return new Map(ids.map((id) => [id, sum(rows.filter((row) => row.switchEventId === id))]));
}

function sum(rows: { status: string; stakeholderType: string; count: number }[]): SwitchSeats {
  const confirmed = rows.filter((row) => row.status === 'confirmed');
  const total = (some: typeof rows) => some.reduce((all, row) => all + row.count, 0);
  return {
    confirmed: total(confirmed),
    waitlisted: total(rows.filter((row) => row.status === 'waitlisted')),
    confirmedByType: Object.fromEntries(confirmed.map((row) => [row.stakeholderType, row.count])),
  };
}
