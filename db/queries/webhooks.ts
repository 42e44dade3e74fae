import { type Kysely, sql } from 'kysely';
import type { Database } from '../schema/database';
import type { WebhookTable } from '../schema/webhook';

const SHOWN = ['id', 'url', 'secretVersion', 'pausedAt', 'createdAt'] as const;

/** The webhooks of a hub, oldest first, with how many deliveries wait and how many were given up. */
export function selectWebhooks(db: Kysely<Database>, hubId: string) {
  const count = (state: 'waiting' | 'given_up') =>
    sql<number>`(select count(*)::int from webhook_delivery d where d.webhook_id = webhook.id and d.state = ${state})`;
  return db
    .selectFrom('webhook')
    .select(SHOWN)
    .select([count('waiting').as('waiting'), count('given_up').as('givenUp')])
    .where('hubId', '=', hubId)
    .where('removedAt', 'is', null)
    .orderBy('createdAt')
    .orderBy('id')
    .execute();
}

/** One webhook of a hub, kept from others until the end of the transaction. */
export function lockWebhook(trx: Kysely<Database>, hubId: string, id: string) {
  return trx
    .selectFrom('webhook')
    .select(SHOWN)
    .where('hubId', '=', hubId)
    .where('id', '=', id)
    .where('removedAt', 'is', null)
    .forUpdate()
    .executeTakeFirst();
}

/** How many a hub has; the hub's row is kept, so that two who add one at once are counted one after the other. */
export async function countWebhooks(trx: Kysely<Database>, hubId: string): Promise<number> {
  await trx.selectFrom('hub').select('id').where('id', '=', hubId).forUpdate().execute();
  const row = await trx
    .selectFrom('webhook')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('hubId', '=', hubId)
    .where('removedAt', 'is', null)
    .executeTakeFirstOrThrow();
  return row.count;
}

export async function insertWebhook(
  trx: Kysely<Database>,
  row: { hubId: string; url: string; createdBy: string | null; createdAt: Date },
): Promise<string> {
  const { id } = await trx.insertInto('webhook').values(row).returning('id').executeTakeFirstOrThrow();
  return id;
}

export async function updateWebhook(
  trx: Kysely<Database>,
  id: string,
  change: Partial<Pick<WebhookTable, 'pausedAt' | 'removedAt'>> & { secretVersion?: number },
): Promise<void> {
  await trx.updateTable('webhook').set(change).where('id', '=', id).execute();
}
