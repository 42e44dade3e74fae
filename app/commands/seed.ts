import { parseArgs } from 'node:util';
import { connect } from '~db/connect.server';
import { migrateToLatest } from '~db/migrate.server';
import { hubSeeds } from '~db/seeds/hub-seeds';
import { seedHub } from '~db/seeds/seed-hub';
import { readDatabaseEnv, UnsafeSettings } from '../env.server';

/** `npm run seed -- --hub hub-du-sud`: creates a hub with its true facts, without any demonstration data. Idempotent. */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { hub: { type: 'string', default: 'hub-du-sud' } } });
  const seed = hubSeeds.find((candidate) => candidate.id === values.hub);
  if (!seed) {
    throw new UnsafeSettings(
      `No seed for the hub "${values.hub}". Known: ${hubSeeds.map((hub) => hub.id).join(', ')}`,
    );
  }
  const connection = await connect(readDatabaseEnv(process.env));
  try {
    await migrateToLatest(connection.db);
    await seedHub(connection.db, seed);
    process.stdout.write(`${seed.name} is there.\n`);
  } finally {
    await connection.close();
  }
}
