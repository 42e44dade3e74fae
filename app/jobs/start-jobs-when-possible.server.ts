import { setTimeout as pause } from 'node:timers/promises';
import type { JobParts, Jobs } from './start-jobs.server';

const AGAIN_MS = 5_000;

/**
 * Starts the jobs, again and again while the database is away at that very moment: pages come back by
 * themselves, and what is owed must too.
 * @param ending aborted when the process stops: then there is nothing left to start
 */
export async function startJobsWhenPossible(parts: JobParts, ending: AbortSignal): Promise<Jobs | undefined> {
  while (!ending.aborted) {
    try {
      // Loaded once pages are answered: none of them needs the queue or the mails.
      const { startJobs } = await import('./start-jobs.server');
      return await startJobs(parts);
    } catch (error) {
      parts.logger.error({ err: error }, 'the jobs did not start and will be tried again');
      await pause(AGAIN_MS, undefined, { signal: ending, ref: false }).catch(() => undefined);
    }
  }
  return undefined;
}
