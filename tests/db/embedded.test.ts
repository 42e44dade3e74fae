import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lockSwitch } from '~db/lock';
import { DatabaseInUse, takeLockFile } from '~db/lock-file.server';
import { embeddedDatabase } from '../support/database';

describe('the lock file of the embedded database', () => {
  let folder: string;
  let path: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'switchboard-lock-'));
    path = join(folder, 'database.lock');
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('refuses a second process with a sentence that says what to do', async () => {
    const release = await takeLockFile(path);
    await expect(takeLockFile(path)).rejects.toThrow(DatabaseInUse);
    await expect(takeLockFile(path)).rejects.toThrow(/DATABASE_URL/);
    await release();
    await (await takeLockFile(path))();
  });

  it('takes over the file of a process that died, or that is not what it was', async () => {
    const dead = spawnSync(process.execPath, ['-e', '']).pid;
    await writeFile(path, `${dead} 123\n`);
    await (await takeLockFile(path))();
    await writeFile(path, `${process.pid} 1\n`);
    const release = await takeLockFile(path);
    expect(await readFile(path, 'utf8')).toMatch(new RegExp(`^${process.pid} `));
    await release();
  });
});

describe('the lock of a Switch', () => {
  it('refuses to work outside a transaction', async () => {
    const connection = await embeddedDatabase();
    try {
      await expect(lockSwitch(connection.db, '00000000-0000-0000-0000-000000000000')).rejects.toThrow(
        'transaction',
      );
    } finally {
      await connection.close();
    }
  });
});
