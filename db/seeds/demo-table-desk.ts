import type { Trx } from '../in-transaction';
import { insertGrant, upsertPerson } from '../queries/people';
import { DEMO_FACILITATOR, demoAccountsOf } from './demo-accounts';
import type { HubSeed } from './hub-seed';

/** Codes of the tables of one coming Switch, printed in the documentation of the demonstration. */
const CODES = ['CARNET23', 'CARNET24', 'CARNET25', 'CARNET26'];

/** Gives codes to the tables of the next Switch of a hub that has some, and somebody who facilitates it. */
export async function seedDemoTables(trx: Trx, seed: HubSeed, now: Date): Promise<void> {
  const tables = await trx
    .selectFrom('workTable')
    .innerJoin('switchEvent', 'switchEvent.id', 'workTable.switchEventId')
    .select(['workTable.id', 'workTable.switchEventId'])
    .where('workTable.hubId', '=', seed.id)
    .where('switchEvent.status', '=', 'published')
    .where('switchEvent.endsAt', '>', now)
    .orderBy('switchEvent.startsAt')
    .orderBy('workTable.number')
    .execute();
  const [first] = tables;
  if (!first) return;
  const { switchEventId } = first;
  const next = tables.filter((table) => table.switchEventId === switchEventId);
  for (const [at, { id }] of next.entries()) {
    const shortCode = CODES[at];
    if (shortCode)
      await trx.updateTable('workTable').set({ shortCode, codeDrawnAt: now }).where('id', '=', id).execute();
  }
  const person = demoAccountsOf(seed).find(({ role }) => role === DEMO_FACILITATOR);
  if (!person) return;
  const { id, email, name } = person;
  const userId = await upsertPerson(trx, { id, email, name });
  const scope = { zoneId: null, organizationId: null, switchEventId };
  await insertGrant(trx, { hubId: seed.id, role: DEMO_FACILITATOR, ...scope, userId });
}
