import { sql } from 'kysely';
import type { Trx } from '../in-transaction';
import type { DemoSwitch } from './demo-plan';

/** Writes the tables of a Switch, and seats at them whoever has a place, one after the other. */
export async function fillTables(
  trx: Trx,
  hubId: string,
  switchEventId: string,
  { tables = [] }: Pick<DemoSwitch, 'tables'>,
): Promise<void> {
  if (tables.length === 0) return;
  await trx
    .insertInto('workTable')
    .values(
      tables.map(([theme, facilitator], at) => ({
        hubId,
        switchEventId,
        number: at + 1,
        theme,
        facilitator,
      })),
    )
    .execute();
  await sql`update registration r set work_table_id = t.id
    from (select id, 1 + (row_number() over (order by stakeholder_type, arrival) - 1) % ${tables.length} as number
      from registration where switch_event_id = ${switchEventId} and status = 'confirmed') s
    join work_table t on t.switch_event_id = ${switchEventId} and t.number = s.number
    where r.id = s.id`.execute(trx);
}
