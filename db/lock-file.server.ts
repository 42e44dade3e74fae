import { readFileSync } from 'node:fs';
import { open, readFile, unlink } from 'node:fs/promises';

/** Says that another process holds the embedded database; its message is meant for a person. */
export class DatabaseInUse extends Error {
  override name = 'DatabaseInUse';
}

/**
 * Two processes on one embedded database silently lose rows, so the second one must not start.
 * The file holds the process id; one left by a dead process (kill -9, power cut) is taken over.
 * @returns a function that gives the lock back
 * @throws DatabaseInUse
 */
export async function takeLockFile(path: string): Promise<() => Promise<void>> {
  for (let attempt = 0; attempt < 2; attempt += 1) {
    try {
      const file = await open(path, 'wx');
      await file.writeFile(`${process.pid} ${startOf(process.pid)}\n`);
      await file.close();
      return () => unlink(path).catch(() => undefined);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      const [pid, start] = (await readFile(path, 'utf8').catch(() => '')).trim().split(' ');
      if (pid && isAlive(Number(pid), start)) {
        throw new DatabaseInUse(
          `The embedded database is in use by process ${pid} (${path}). ` +
            'Stop that process first, or set DATABASE_URL to a PostgreSQL that several processes can share.',
        );
      }
      await unlink(path).catch(() => undefined);
    }
  }
  throw new DatabaseInUse(`The embedded database's lock file could not be taken: ${path}`);
}

function isAlive(pid: number, start: string | undefined): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
  // After a reboot or in a container the same number may belong to another process: compare its start.
  const now = startOf(pid);
  return !start || now === '-' || start === '-' || now === start;
}

/** When a process started, in clock ticks since boot (Linux, proc(5) field 22); '-' elsewhere. */
function startOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '-';
  } catch {
    return '-';
  }
}
