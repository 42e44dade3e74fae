import { type Kysely, sql } from 'kysely';
import type { Database } from '../schema/database';

/** Owes one call to every webhook of a hub that is not removed; a paused one gets it later. */
export async function insertDeliveries(
  trx: Kysely<Database>,
  { hubId, ideaId, facts, at }: { hubId: string; ideaId: string; facts: string; at: Date },
): Promise<void> {
  await sql`insert into webhook_delivery (hub_id, webhook_id, idea_id, kind, facts, next_at, created_at)
    select hub_id, id, ${ideaId}, 'idea.decided', ${facts}::jsonb, ${at}, ${at}
    from webhook where hub_id = ${hubId} and removed_at is null order by id`.execute(trx);
}

export async function insertTrial(
  trx: Kysely<Database>,
  row: { hubId: string; webhookId: string; facts: string; nextAt: Date; createdAt: Date },
): Promise<void> {
  await trx
    .insertInto('webhookDelivery')
    .values({ ...row, kind: 'trial' })
    .execute();
}

export interface DueDelivery {
  id: string;
  hubId: string;
  webhookId: string;
  url: string;
  secretVersion: number;
  kind: 'idea.decided' | 'trial';
  facts: Record<string, unknown>;
  attempts: number;
  createdAt: Date;
}

/**
 * Takes what is due, so that no other process sends it before `until`. Of one idea to one receiver only the earliest
 * that is not settled: what comes after waits for it.
 */
export async function claimDueDeliveries(
  db: Kysely<Database>,
  { now, until, limit }: { now: Date; until: Date; limit: number },
): Promise<DueDelivery[]> {
  const { rows } = await sql<DueDelivery>`
    with due as (
      select d.id from webhook_delivery d
      where exists (
          select 1 from webhook w where w.id = d.webhook_id and w.paused_at is null and w.removed_at is null
        )
        and d.state = 'waiting' and d.next_at <= ${now} and (d.claimed_until is null or d.claimed_until < ${now})
        and not exists (
          select 1 from webhook_delivery earlier
          where earlier.webhook_id = d.webhook_id and earlier.idea_id = d.idea_id and earlier.state = 'waiting'
            and earlier.sequence < d.sequence
        )
      order by d.sequence limit ${limit}
      for update skip locked
    )
    update webhook_delivery d set claimed_until = ${until}, attempts = d.attempts + 1
    from due, webhook w where d.id = due.id and w.id = d.webhook_id
    returning d.id, d.hub_id, d.webhook_id, w.url, w.secret_version, d.kind, d.facts, d.attempts, d.created_at`.execute(
    db,
  );
  return rows;
}

/** Writes how a call ended. What another attempt settled meanwhile stays settled. */
export async function settleDelivery(
  db: Kysely<Database>,
  id: string,
  end: {
    state: 'waiting' | 'delivered' | 'given_up';
    lastStatus: number | null;
    lastError: string | null;
    at: Date;
    nextAt?: Date;
  },
): Promise<void> {
  const { state, lastStatus, lastError, at, nextAt } = end;
  await db
    .updateTable('webhookDelivery')
    .set({
      ...{ state, lastStatus, lastError, claimedUntil: null },
      settledAt: state === 'waiting' ? null : at,
      ...(nextAt ? { nextAt } : {}),
    })
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .execute();
}

/** The latest calls to one receiver, the newest first. */
export function selectDeliveries(db: Kysely<Database>, hubId: string, webhookId: string, limit: number) {
  return db
    .selectFrom('webhookDelivery')
    .leftJoin('idea', 'idea.id', 'webhookDelivery.ideaId')
    .select([
      'webhookDelivery.id',
      'webhookDelivery.kind',
      'webhookDelivery.state',
      'webhookDelivery.attempts',
      'webhookDelivery.lastStatus',
      'webhookDelivery.lastError',
      'webhookDelivery.nextAt',
      'webhookDelivery.createdAt',
      'webhookDelivery.settledAt',
      'idea.number as ideaNumber',
      'idea.title as ideaTitle',
    ])
    .where('webhookDelivery.hubId', '=', hubId)
    .where('webhookDelivery.webhookId', '=', webhookId)
    .orderBy('webhookDelivery.sequence', 'desc')
    .limit(limit)
    .execute();
}

/** Tries again what was given up. @returns how many */
export async function retryGivenUp(trx: Kysely<Database>, webhookId: string, at: Date): Promise<number> {
  const { numUpdatedRows } = await trx
    .updateTable('webhookDelivery')
    .set({ state: 'waiting', nextAt: at, createdAt: at, settledAt: null, attempts: 0 })
    .where('webhookId', '=', webhookId)
    .where('state', '=', 'given_up')
    .executeTakeFirst();
  return Number(numUpdatedRows);
}
