import { type Kysely, sql } from 'kysely';
import { inTransaction, type Trx } from '../in-transaction';
import type { Database } from '../schema/database';
import { antillesGuyane } from './antilles-guyane';
import { seedDemoAccounts } from './demo-accounts';
import { seedDemoDesk } from './demo-desk';
import { fillHub } from './demo-hub';
import { seedDemoLogistics } from './demo-logistics';
import { fillOutcomes } from './demo-outcomes';
import { aixMarseilleSwitches } from './demo-switches-aix-marseille';
import { alpesSwitches } from './demo-switches-alpes';
import { antillesSwitches } from './demo-switches-antilles';
import { avignonSwitches } from './demo-switches-avignon';
import { azurSwitches } from './demo-switches-azur';
import { guyaneSwitches } from './demo-switches-guyane';
import { realSwitches } from './demo-switches-real';
import { seedDemoTables } from './demo-table-desk';
import { fillTemplates } from './demo-templates';
import { hubDuSud } from './hub-du-sud';
import { hubSeeds } from './hub-seeds';
import { seedHub } from './seed-hub';

const SOUTH = [
  ...realSwitches,
  ...aixMarseilleSwitches,
  ...alpesSwitches,
  ...avignonSwitches,
  ...azurSwitches,
];
const OVERSEAS = [...antillesSwitches, ...guyaneSwitches];

/**
 * Fills an empty database with both hubs and believable Switches, all marked as demonstration but the two
 * that really took place. Anything else than an empty demonstration stays as it is.
 * @param now the day that future Switches are counted from
 */
export async function fillDemo(db: Kysely<Database>, now: Date = new Date()): Promise<void> {
  for (const seed of hubSeeds) await seedHub(db, seed, true);
  // A real hub never gets invented people, least of all people who may sign in.
  if (await hasRealHub(db)) return;
  for (const seed of hubSeeds) await seedDemoAccounts(db, seed);
  await inTransaction(db, async (trx) => {
    // Two processes may start on one database: the second waits here, and then finds the Switches.
    await sql`select pg_advisory_xact_lock(hashtext('switchboard demo'))`.execute(trx);
    if (await hasSwitch(trx)) return;
    await fillHub(trx, hubDuSud.id, SOUTH, { now, firstNumber: 1 });
    await fillOutcomes(trx, hubDuSud.id, now);
    await fillTemplates(trx, hubDuSud.id, now);
    await fillHub(trx, antillesGuyane.id, OVERSEAS, { now, firstNumber: 5_001 });
    await seedDemoDesk(trx, now);
    await seedDemoLogistics(trx);
    for (const seed of hubSeeds) await seedDemoTables(trx, seed, now);
  });
}

async function hasRealHub(db: Kysely<Database>): Promise<boolean> {
  const hub = await db.selectFrom('hub').select('id').where('isDemo', '=', false).executeTakeFirst();
  return hub !== undefined;
}

async function hasSwitch(trx: Trx): Promise<boolean> {
  const event = await trx.selectFrom('switchEvent').select('id').limit(1).executeTakeFirst();
  return event !== undefined;
}
