import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import { purgeIdeaPhotos } from '~/domain/ideas/copying/purge-idea-photos.server';
import { purgeFollowers } from '~/domain/ideas/following/purge-followers.server';
import { purgeDrafts } from '~/domain/registrations/drafts/purge-drafts.server';
import { purgeAccessNeeds } from '~/domain/registrations/purge-access-needs.server';
import { forgetPeople } from '~/domain/retention/forget-people.server';
import { forgetActs } from '~/domain/triage/read-acts.server';
import { isPublicAddress } from '~/domain/webhooks/webhook-address';
import type { Env } from '~/env.server';
import { mailTransport } from '~/mail/mail-transport.server';
import { MOST_ATTEMPTS, type SendingParts } from '~/mail/send-message.server';
import { deliverDue } from '~/webhooks/deliver-due.server';
import type { CallPolicy } from '~/webhooks/post-outside.server';
import type { Connection } from '~db/connect.server';
import { settleCampaigns } from '~db/queries/campaigns';
import { oweAllQueued, oweOrphans } from '~db/queries/messages-sending';
import { callDueUnanswered } from './call-due-unanswered.server';
import { giveDigests } from './give-digests.server';
import { giveDueNotices } from './give-due-notices.server';
import { openBoss, SEND_MESSAGE } from './open-boss.server';
import { relayMessages } from './relay-messages.server';
import { releaseDuePlaces } from './release-due-places.server';
import { repeat } from './repeat';
import { sendQueued } from './send-queued.server';
import { sendingPace } from './sending-pace.server';
import { tellMediators } from './tell-mediators.server';
import { tellMentioned } from './tell-mentioned.server';

const SECOND_MS = 1000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;
/** What is under way when the process stops may take this long; what is cut off is done again by the next one. */
const STOP_MS = 5 * SECOND_MS;

export interface JobParts {
  env: Pick<Env, 'mode' | 'appUrl' | 'hub' | 'secret' | 'smtpUrl' | 'mailFrom'> &
    Partial<Pick<Env, 'smtpRate'>>;
  connection: Connection;
  logger: Logger;
  /** First wait before trying to send again; it doubles each time. */
  retryDelayS?: number;
  /** Whom webhooks may call: the Internet, over TLS, unless a test says otherwise. */
  callPolicy?: CallPolicy;
}

const OUTSIDE: CallPolicy = { mayReach: isPublicAddress, mayBePlain: false };

export interface Jobs {
  stop(): Promise<void>;
}

/** What runs beside the requests: sending what is owed, opening reserved places, forgetting what is not needed any more. */
export async function startJobs({
  env,
  connection,
  logger,
  retryDelayS = 10,
  callPolicy = OUTSIDE,
}: JobParts): Promise<Jobs> {
  const { db } = connection;
  const boss = await openBoss(connection.pool, logger, retryDelayS);
  const transport = env.smtpUrl ? mailTransport(env.smtpUrl) : undefined;
  const now = () => new Date();
  const parts: SendingParts = { db, settings: env, transport, forgetsKeys: env.mode === 'production', now };
  const pace = sendingPace(db, transport ? (env.smtpRate ?? 0) : 0);
  let stopped = false;
  const onError = (error: unknown) => {
    if (!stopped) logger.warn({ err: error }, 'a job failed and will be tried again');
  };
  // Alone on its database, nobody else can be busy with what is queued.
  if (connection.embedded) await oweAllQueued(db);

  const send = repeat({
    everyMs: SECOND_MS,
    work: () => sendQueued(boss, parts, pace, () => stopped),
    onError,
  });
  const relay = repeat({
    everyMs: SECOND_MS,
    onError,
    work: async () => {
      while (!stopped && (await relayMessages(db, boss)) > 0) send.wake();
    },
  });
  const all = [
    relay,
    send,
    repeat({
      everyMs: MINUTE_MS,
      work: () => oweOrphans(db, { queue: SEND_MESSAGE, mostAttempts: MOST_ATTEMPTS, at: now() }),
      onError,
    }),
    repeat({ everyMs: 2 * SECOND_MS, work: () => settleCampaigns(db, now()), onError }),
    repeat({ everyMs: 30 * SECOND_MS, work: () => releaseDuePlaces(db, now(), onError), onError }),
    repeat({ everyMs: 30 * SECOND_MS, work: () => giveDueNotices(db, now(), onError), onError }),
    repeat({ everyMs: 10 * MINUTE_MS, work: () => callDueUnanswered(db, now(), onError), onError }),
    repeat({ everyMs: MINUTE_MS, work: () => tellMediators(db, now(), onError), onError }),
    repeat({
      everyMs: 2 * SECOND_MS,
      work: async () => {
        const calls = { db, home: env, policy: callPolicy, now };
        while (!stopped && (await deliverDue(calls)) > 0);
      },
      onError,
    }),
    repeat({ everyMs: 10 * MINUTE_MS, work: () => giveDigests(db, now(), onError), onError }),
    repeat({ everyMs: 10 * MINUTE_MS, work: () => purgeFollowers(db, now()), onError }),
    repeat({ everyMs: MINUTE_MS, work: () => tellMentioned(db, now(), onError), onError }),
    repeat({ everyMs: HOUR_MS, work: async () => void (await forgetActs(db, now())), onError }),
    repeat({ everyMs: HOUR_MS, work: async () => void (await purgeAccessNeeds(db, now())), onError }),
    repeat({ everyMs: 10 * MINUTE_MS, work: async () => void (await purgeDrafts(db, now())), onError }),
    repeat({ everyMs: HOUR_MS, work: async () => void (await purgeIdeaPhotos(db, now())), onError }),
    repeat({ everyMs: HOUR_MS, work: async () => void (await forgetPeople(db, now(), onError)), onError }),
  ];
  return {
    async stop() {
      stopped = true;
      await Promise.race([
        Promise.all(all.map((job) => job.stop())),
        sleep(STOP_MS, undefined, { ref: false }),
      ]);
      await boss.stop({ graceful: false });
      transport?.close();
    },
  };
}
