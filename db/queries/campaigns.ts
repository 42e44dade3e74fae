import { type Insertable, type Kysely, sql, type Updateable } from 'kysely';
import type { Trx } from '../in-transaction';
import { takeLock } from '../lock';
import type { CampaignTable } from '../schema/campaign';
import type { Database } from '../schema/database';

export function insertCampaign(db: Kysely<Database>, row: Insertable<CampaignTable>) {
  return db.insertInto('campaign').values(row).returning('id').executeTakeFirstOrThrow();
}

export function selectCampaign(db: Kysely<Database>, hubId: string, id: string) {
  return db
    .selectFrom('campaign')
    .selectAll()
    .where('hubId', '=', hubId)
    .where('id', '=', id)
    .executeTakeFirst();
}

/**
 * The same, held until the end of the transaction: whoever sends or stops it at this moment comes before or after.
 * @throws LockBusy
 */
export async function lockCampaign(trx: Trx, hubId: string, id: string) {
  await takeLock(trx, sql`select 1 from campaign where id = ${id} for update`, 'campaign');
  return selectCampaign(trx, hubId, id);
}

/** Changes a campaign and makes it the next version. */
export async function updateCampaign(
  db: Kysely<Database>,
  id: string,
  set: Updateable<CampaignTable>,
): Promise<void> {
  await db
    .updateTable('campaign')
    .set((eb) => ({ ...set, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute();
}

/** Only a draft can go: what was sent holds its campaign. */
export async function deleteCampaignRow(db: Kysely<Database>, id: string): Promise<void> {
  await db.deleteFrom('campaign').where('id', '=', id).where('state', '=', 'draft').execute();
}

/** The campaigns of a Switch, latest first, with how many messages of each stand where. */
export async function selectCampaigns(db: Kysely<Database>, switchEventId: string) {
  const campaigns = await db
    .selectFrom('campaign')
    .select(['id', 'state', 'words', 'recipients', 'createdAt', 'startedAt', 'endedAt'])
    .where('switchEventId', '=', switchEventId)
    .orderBy('createdAt', 'desc')
    .execute();
  return campaigns;
}

/** Whoever is with the mail server right now is left alone; the others are taken back. @returns how many */
export async function withdrawCampaign(db: Kysely<Database>, id: string, at: Date): Promise<number> {
  const { numUpdatedRows } = await db
    .updateTable('message')
    .set({ state: 'withdrawn', handledAt: at })
    .where('campaignId', '=', id)
    .where('state', 'in', ['owed', 'queued', 'to_tell'])
    .where('handedAt', 'is', null)
    .executeTakeFirst();
  return Number(numUpdatedRows);
}

/** Those that failed, but whose address was not refused, are owed again. @returns how many */
export async function oweFailedAgain(db: Kysely<Database>, id: string): Promise<number> {
  const { numUpdatedRows } = await db
    .updateTable('message')
    .set({ state: 'owed', attempts: 0, handledAt: null })
    .where('campaignId', '=', id)
    .where('state', '=', 'failed')
    .where((eb) =>
      eb.not(
        eb.exists(
          eb.selectFrom('message as call').select('call.id').whereRef('call.insteadOf', '=', 'message.id'),
        ),
      ),
    )
    .executeTakeFirst();
  return Number(numUpdatedRows);
}

/** Says of campaigns that nothing waits any more, and takes back what came back from the mail server after a stop. */
export async function settleCampaigns(db: Kysely<Database>, at: Date): Promise<void> {
  await sql`update message set state = 'withdrawn', handled_at = ${at}
    where campaign_id in (select id from campaign where state = 'stopped' and ended_at > ${at}::timestamptz - interval '3 days')
      and state in ('owed', 'queued') and handed_at is null`.execute(db);
  await sql`update campaign c set state = 'done', ended_at = ${at} where state = 'sending' and not exists (
    select 1 from message m where m.campaign_id = c.id and m.state in ('owed', 'queued'))`.execute(db);
}
