import type { Kysely } from 'kysely';
import { inTransaction } from '../in-transaction';
import type { Database } from '../schema/database';
import type { HubSeed } from './hub-seed';
import { stakeholderTypes } from './stakeholder-types';

/**
 * Creates a hub with its zones, carriers and stakeholder types. Idempotent: what is there stays as it is,
 * so a hub that changed its own settings keeps them.
 * @param asDemo marks the hub as a demonstration on every page
 */
export function seedHub(db: Kysely<Database>, seed: HubSeed, asDemo = false): Promise<void> {
  return inTransaction(db, async (trx) => {
    await trx
      .insertInto('hub')
      .values({
        id: seed.id,
        name: seed.name,
        presentationFr: seed.presentation.fr,
        presentationEn: seed.presentation.en,
        regionFr: seed.region.fr,
        regionEn: seed.region.en,
        timeZone: seed.timeZone,
        targetPeople: seed.targetPeople,
        budgetEuros: seed.budgetEuros,
        contactEmail: seed.contactEmail,
        contactPhone: seed.contactPhone,
        isDemo: asDemo,
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    const hubId = seed.id;
    await trx
      .insertInto('hubHost')
      .values(seed.hosts.map((host) => ({ host, hubId })))
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    await trx
      .insertInto('leadOrganization')
      .values(seed.leadOrganizations.map((name, position) => ({ hubId, position, name })))
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    await trx
      .insertInto('zone')
      .values(seed.zones.map((zone, position) => ({ hubId, position, ...zone })))
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    await trx
      .insertInto('stakeholderType')
      .values(stakeholderTypes.map((type, position) => ({ hubId, position, ...type })))
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  });
}
