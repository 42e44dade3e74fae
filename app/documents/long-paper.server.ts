import { existsSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import type { PaperJob } from './make-paper.server';

/** A thousand certificates need a tenth of it. */
const MOST_MEGABYTES = 512;
/** The thread as it is built, seen from the files of the Remix build; none where the sources run as they are. */
const THREAD = ['../main', '../../main']
  .map((folder) => new URL(`${folder}/paper-thread.js`, import.meta.url))
  .find((file) => existsSync(file));

/**
 * A paper that takes long, in a thread of its own: 500 rows are a tenth of a second in which nobody else would be
 * served. Without a build it is made here.
 * @throws what went wrong in that thread
 */
export async function longPaper(job: PaperJob): Promise<Uint8Array> {
  if (!THREAD) {
    const { makePaper } = await import('./make-paper.server');
    return makePaper(job);
  }
  const worker = new Worker(THREAD, {
    workerData: job,
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES },
  });
  return new Promise((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
    // After a message or an error this changes nothing any more.
    worker.once('exit', (code) => reject(new Error(`the paper's thread ended with ${code}`)));
  });
}
