import { setTimeout as sleep } from 'node:timers/promises';
import type { Db } from '~db/connect.server';
import { hasDueJobs, reservePace, returnPace } from '~db/queries/send-pace';
import { SEND_MESSAGE } from './open-boss.server';

/** How far ahead a process reserves: short, so that what is urgent waits no longer, and stopping neither. */
const SOON_S = 1;

export interface SendingPace {
  /** Waits until some messages may leave. @returns how many; 0 where none may soon, or none is due */
  take(most: number): Promise<number>;
  /** Of those taken, how many did not leave after all. */
  giveBack(count: number): Promise<void>;
}

/**
 * No more than so many messages a second, over all processes on one database: what SMTP servers ask for.
 * @param perSecond 0 is as fast as it goes
 */
export function sendingPace(db: Db, perSecond: number): SendingPace {
  if (perSecond === 0) return { take: async (most) => most, giveBack: async () => {} };
  return {
    async take(most) {
      // Half a second's worth at once at most: a slow pace sends one by one.
      const count = Math.min(most, Math.max(1, Math.floor(perSecond / 2)));
      if (!(await hasDueJobs(db, SEND_MESSAGE))) return 0;
      const waitMs = await reservePace(db, { count, perSecond, soonS: SOON_S });
      if (waitMs === undefined) return 0;
      await sleep(waitMs);
      return count;
    },
    async giveBack(count) {
      if (count > 0) await returnPace(db, { count, perSecond });
    },
  };
}
