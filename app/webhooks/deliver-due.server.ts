import type { Kysely } from 'kysely';
import { type Home, hubOrigin } from '~/domain/hubs/hub-origin.server';
import { retryAt } from '~/domain/webhooks/retry-at';
import { webhookSecret } from '~/domain/webhooks/webhook-secret.server';
import { claimDueDeliveries, type DueDelivery, settleDelivery } from '~db/queries/webhook-deliveries';
import type { Database } from '~db/schema/database';
import { callBody } from './call-body';
import { type CallPolicy, postOutside } from './post-outside.server';
import { signedHeaders } from './sign-call';

const AT_ONCE = 10;
/** Longer than a call may take: a process that died leaves its calls to the others after that. */
const CLAIM_MS = 60_000;
const FIRST_GOOD = 200;
const FIRST_BAD = 300;

export interface DeliveryParts {
  db: Kysely<Database>;
  home: Home & { secret: string };
  policy: CallPolicy;
  now(): Date;
}

/**
 * Calls the receivers that are due. Nothing is held in the database while a call is under way. A crash after the
 * receiver's answer makes the call once more, with the same webhook-id.
 * @returns how many calls were made
 */
export async function deliverDue(parts: DeliveryParts): Promise<number> {
  const now = parts.now();
  const until = new Date(now.getTime() + CLAIM_MS);
  const due = await claimDueDeliveries(parts.db, { now, until, limit: AT_ONCE });
  await Promise.all(due.map((delivery) => deliver(parts, delivery)));
  return due.length;
}

async function deliver({ db, home, policy, now }: DeliveryParts, delivery: DueDelivery): Promise<void> {
  const body = callBody(delivery, await hubOrigin(db, home, delivery.hubId));
  const secret = webhookSecret(home.secret, {
    id: delivery.webhookId,
    secretVersion: delivery.secretVersion,
  });
  const headers = signedHeaders({ id: delivery.id, body, at: now() }, secret);
  const { status, failure } = await postOutside(delivery.url, { body, headers }, policy);
  const at = now();
  const end = { lastStatus: status, lastError: failure, at };
  if (status !== null && status >= FIRST_GOOD && status < FIRST_BAD)
    return settleDelivery(db, delivery.id, { ...end, state: 'delivered' });
  const nextAt = retryAt({ attempts: delivery.attempts, owedAt: delivery.createdAt, now: at });
  return settleDelivery(
    db,
    delivery.id,
    nextAt ? { ...end, state: 'waiting', nextAt } : { ...end, state: 'given_up' },
  );
}
