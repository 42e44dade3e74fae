import { connect } from '~db/connect.server';
import { migrateToLatest } from '~db/migrate.server';
import { readDatabaseEnv } from '../env.server';

/** `npm run migrate`: applies the migrations that are missing. Idempotent. */
export async function run(): Promise<void> {
  const connection = await connect(readDatabaseEnv(process.env));
  try {
    const applied = await migrateToLatest(connection.db);
    process.stdout.write(applied.length > 0 ? `Applied: ${applied.join(', ')}\n` : 'Nothing to migrate.\n');
  } finally {
    await connection.close();
  }
}
