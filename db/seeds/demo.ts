import type { Kysely } from 'kysely';
import type { Database } from '../schema/database';
import { hubSeeds } from './hub-seeds';
import { seedHub } from './seed-hub';

/** Fills an empty database with both hubs and believable Switches, all marked as demonstration. */
export async function fillDemo(db: Kysely<Database>): Promise<void> {
  for (const seed of hubSeeds) await seedHub(db, seed, true);
}
