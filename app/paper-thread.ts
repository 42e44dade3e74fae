import { setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import { makePaper } from './documents/make-paper.server';

/** The thread that makes long papers (documents/long-paper.server.ts): one job, one answer, and it ends. */
const LESS_THAN_PAGES = 10;

// On Linux this is the thread's own: a page that somebody waits for goes first.
setPriority(LESS_THAN_PAGES);
const bytes = Uint8Array.from(await makePaper(workerData));
parentPort?.postMessage(bytes, [bytes.buffer]);
