import { type Kysely, type SqlBool, sql } from 'kysely';
import type { Database } from '../schema/database';

interface Tally {
  emails: number;
  waiting: number;
  sent: number;
  refused: number;
  failed: number;
  kept: number;
  toTell: number;
  told: number;
  withdrawn: number;
  maybeLeft: number;
  calledInstead: number;
}

/** How many messages of each campaign stand where: what the names mean stands in the domain (campaign-tally.ts). */
export async function countCampaignMessages(
  db: Kysely<Database>,
  campaignIds: readonly string[],
): Promise<Map<string, Tally>> {
  if (campaignIds.length === 0) return new Map();
  const { rows } = await sql<Tally & { campaignId: string }>`select m.campaign_id,
      count(*) filter (where own and m.channel = 'email')::int as emails,
      count(*) filter (where own and m.state in ('owed', 'queued'))::int as waiting,
      count(*) filter (where own and m.state = 'sent')::int as sent,
      count(*) filter (where own and m.state = 'failed' and call.id is not null)::int as refused,
      count(*) filter (where own and m.state = 'failed' and call.id is null)::int as failed,
      count(*) filter (where own and m.state = 'kept')::int as kept,
      count(*) filter (where own and m.state = 'to_tell')::int as to_tell,
      count(*) filter (where own and m.state = 'told')::int as told,
      count(*) filter (where own and m.state = 'withdrawn')::int as withdrawn,
      count(*) filter (where own and m.state = 'withdrawn' and m.last_error is not null)::int as maybe_left,
      count(*) filter (where not own and m.state in ('to_tell', 'told'))::int as called_instead
    from (select *, instead_of is null as own from message where campaign_id = any(${campaignIds}::uuid[])) m
    left join message call on call.instead_of = m.id
    group by m.campaign_id`.execute(db);
  return new Map(rows.map(({ campaignId, ...tally }) => [campaignId, tally]));
}

type Part = 'waiting' | 'sent' | 'kept' | 'refused' | 'failed' | 'call' | 'withdrawn';

/** Which messages each part of the log shows. */
const PARTS: Record<Part, ReturnType<typeof sql<SqlBool>>> = {
  waiting: sql`message.state in ('owed', 'queued')`,
  sent: sql`message.state = 'sent'`,
  kept: sql`message.state = 'kept'`,
  refused: sql`message.state = 'failed' and call.id is not null`,
  failed: sql`message.state = 'failed' and call.id is null`,
  call: sql`message.state in ('to_tell', 'told')`,
  withdrawn: sql`message.state = 'withdrawn'`,
};

/** One page of the log of a campaign, a line for each person: what needs somebody first, then by name. */
export function selectCampaignLog(
  db: Kysely<Database>,
  campaignId: string,
  part: Part | undefined,
  page: { limit: number; offset: number },
) {
  return logOf(db, campaignId, part)
    .select([
      'message.id',
      'message.toName',
      'message.toEmail',
      'message.toPhone',
      'message.channel',
      'message.state',
      'message.attempts',
      'message.lastError',
      'message.handledAt',
      'message.registrationId',
      'message.details',
      sql<boolean>`call.id is not null`.as('isRefused'),
      sql<boolean>`message.instead_of is not null`.as('isInstead'),
    ])
    .orderBy(sql`message.to_name collate french`)
    .orderBy('message.id')
    .limit(page.limit)
    .offset(page.offset)
    .execute();
}

export async function countCampaignLog(
  db: Kysely<Database>,
  campaignId: string,
  part: Part | undefined,
): Promise<number> {
  const row = await logOf(db, campaignId, part)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirst();
  return row?.count ?? 0;
}

function logOf(db: Kysely<Database>, campaignId: string, part: Part | undefined) {
  return db
    .selectFrom('message')
    .leftJoin('message as call', 'call.insteadOf', 'message.id')
    .where('message.campaignId', '=', campaignId)
    .$if(part !== undefined, (query) => query.where(PARTS[part ?? 'sent']));
}
