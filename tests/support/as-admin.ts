import pg from 'pg';

/** One statement on a PostgreSQL server, outside any database of ours (create, drop). */
export async function asAdmin(server: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
