import { type Kysely, sql } from 'kysely';
import type { Trx } from '../in-transaction';
import type { Database } from '../schema/database';
import { inForce } from './people';
import { pastNotice } from './phone-calls';

export interface DeskNews {
  hubId: string;
  organizationId: string;
  organization: string;
  /** How many people something new is to be told to. */
  people: number;
  /** Just after the newest of it: a clock of milliseconds may have cut it short. */
  until: Date;
}

/**
 * The organizations whose mediators have not been written to about all that is to be told to their people, and to authors
 * of ideas who chose them. Whoever is being told of right now is left for later, so that one e-mail tells of all that
 * one change brought.
 * @param quietSince nothing new came since then
 */
export async function selectDeskNews(
  db: Kysely<Database>,
  { now, quietSince }: { now: Date; quietSince: Date },
): Promise<DeskNews[]> {
  const { rows } = await sql<DeskNews>`
    with told as (
      select p.organization_id, registration.id as person, message.created_at
      from message
      join registration on registration.id = message.registration_id
      join switch_event on switch_event.id = message.switch_event_id
      join party p on p.id = registration.party_id
      where message.state = 'to_tell' and p.organization_id is not null and not ${pastNotice(now)}
      union all
      select idea.author_organization_id, idea.id, message.created_at
      from message join idea on idea.id = message.idea_id
      where message.state = 'to_tell' and message.channel = 'mediator' and idea.author_organization_id is not null
    )
    select o.hub_id, o.id as organization_id, o.name as organization,
      count(distinct told.person)::int as people, max(told.created_at) + interval '1 millisecond' as until
    from told
    join organization o on o.id = told.organization_id
    left join desk_news n on n.organization_id = o.id
    where told.created_at > coalesce(n.told_until, '-infinity'::timestamptz)
    group by o.hub_id, o.id, o.name
    having max(told.created_at) <= ${quietSince}`.execute(db);
  return rows;
}

/** Notes that its mediators are written to; false where another process has just done it. */
export async function markDeskNews(trx: Trx, { hubId, organizationId, until }: DeskNews): Promise<boolean> {
  const row = await trx
    .insertInto('deskNews')
    .values({ hubId, organizationId, toldUntil: until })
    .onConflict((conflict) =>
      conflict
        .columns(['hubId', 'organizationId'])
        .doUpdateSet({ toldUntil: until })
        .where('deskNews.toldUntil', '<', until),
    )
    .returning('organizationId')
    .executeTakeFirst();
  return row !== undefined;
}

/** The mediators of an organization, whose role is not over. */
export function selectMediators(trx: Trx, organizationId: string, now: Date) {
  return trx
    .selectFrom('roleGrant')
    .innerJoin('user', 'user.id', 'roleGrant.userId')
    .select(['user.id', 'user.name', 'user.email'])
    .where('roleGrant.role', '=', 'mediator')
    .where('roleGrant.organizationId', '=', organizationId)
    .where(inForce(now))
    .orderBy('user.id')
    .execute();
}
