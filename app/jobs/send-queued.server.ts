import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import type PgBoss from 'pg-boss';
import { CONNECTIONS } from '~/mail/mail-transport.server';
import { type SendingParts, sendMessage } from '~/mail/send-message.server';
import { SEND_MESSAGE } from './open-boss.server';
import type { SendingPace } from './sending-pace.server';

const BUSY = 0.5;
const NAP_MS = 50;
/** However busy the process, a few messages leave each second. */
const MOST_NAPS = 20;

/**
 * Sends what is due, a few at a time and at the pace that is set, until nothing is or `isStopped`. Jobs are taken
 * only when they may leave: whatever is urgent by then goes first. Requests come first when the process is busy.
 */
export async function sendQueued(
  boss: PgBoss,
  parts: SendingParts,
  pace: SendingPace,
  isStopped: () => boolean,
): Promise<void> {
  while (!isStopped()) {
    const count = await pace.take(CONNECTIONS);
    if (count === 0 || isStopped()) return;
    const jobs = await boss.fetch(SEND_MESSAGE, { batchSize: count });
    const handed = await Promise.all(jobs.map((job) => handle(boss, parts, job.id)));
    await pace.giveBack(count - handed.filter(Boolean).length);
    if (jobs.length === 0) return;
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

/**
 * A failure of the mail server sends the job back to the queue; one of the database leaves it to expire there.
 * @returns whether the mail server was asked
 */
async function handle(boss: PgBoss, parts: SendingParts, id: string): Promise<boolean> {
  let wasHanded: boolean;
  try {
    wasHanded = await sendMessage(parts, id);
  } catch (error) {
    await boss.fail(SEND_MESSAGE, id, { message: (error as Error).name });
    return true;
  }
  await boss.complete(SEND_MESSAGE, id);
  return wasHanded;
}
