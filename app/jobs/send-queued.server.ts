import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import type PgBoss from 'pg-boss';
import { CONNECTIONS } from '~/mail/mail-transport.server';
import { type SendingParts, sendMessage } from '~/mail/send-message.server';
import { SEND_MESSAGE } from './open-boss.server';

const BUSY = 0.5;
const NAP_MS = 50;
/** However busy the process, a few messages leave each second. */
const MOST_NAPS = 20;

/** Sends what is due, a few at a time, until nothing is or `isStopped`. Requests come first when the process is busy. */
export async function sendQueued(boss: PgBoss, parts: SendingParts, isStopped: () => boolean): Promise<void> {
  while (!isStopped()) {
    const jobs = await boss.fetch(SEND_MESSAGE, { batchSize: CONNECTIONS });
    if (jobs.length === 0) return;
    await Promise.all(jobs.map((job) => handle(boss, parts, job.id)));
    await giveWay(isStopped);
  }
}

/** Rests while requests keep the process busy: a mail may come a minute later, somebody's page may not. */
async function giveWay(isStopped: () => boolean): Promise<void> {
  for (let nap = 0; nap < MOST_NAPS && !isStopped(); nap += 1) {
    const before = performance.eventLoopUtilization();
    await sleep(NAP_MS);
    // Measured while resting, so that it is the requests' load and not our own.
    if (performance.eventLoopUtilization(before).utilization < BUSY) return;
  }
}

/** A failure of the mail server sends the job back to the queue; one of the database leaves it to expire there. */
async function handle(boss: PgBoss, parts: SendingParts, id: string): Promise<void> {
  try {
    await sendMessage(parts, id);
  } catch (error) {
    await boss.fail(SEND_MESSAGE, id, { message: (error as Error).name });
    return;
  }
  await boss.complete(SEND_MESSAGE, id);
}
