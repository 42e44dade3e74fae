import { type Insertable, type Kysely, sql } from 'kysely';
import type { Trx } from '../in-transaction';
import type { Database } from '../schema/database';
import type { MessageTable } from '../schema/message';
import type { TellingTable } from '../schema/telling';
import { ANSWER_KINDS } from './idea-answers';

/** One answer, kept from others until the end of the transaction, with whose mediators may tell it. */
export function lockAnswer(trx: Trx, hubId: string, id: string) {
  return trx
    .selectFrom('message')
    .innerJoin('idea', 'idea.id', 'message.ideaId')
    .select([
      'message.id',
      'message.state',
      'message.channel',
      'message.handledAt',
      'message.createdAt',
      'message.kind',
      'message.details',
      'idea.id as ideaId',
      'idea.switchEventId',
      'idea.authorOrganizationId',
    ])
    .where('message.hubId', '=', hubId)
    .where('message.id', '=', id)
    .where('message.kind', 'in', ANSWER_KINDS)
    .forUpdate('message')
    .executeTakeFirst();
}

type LockedAnswer = NonNullable<Awaited<ReturnType<typeof lockAnswer>>>;

/**
 * Whether somebody is called in the place of this message, something newer of its kind is owed about the same idea, or
 * the news that it tells was undone.
 */
export async function hasSuccessor(
  trx: Trx,
  message: Pick<LockedAnswer, 'id' | 'ideaId' | 'kind' | 'createdAt' | 'details'>,
): Promise<boolean> {
  const { merge = '', split = '' } = message.details as { merge?: string; split?: string };
  const row = await trx
    .selectFrom('message')
    .select('id')
    .where('id', '<>', message.id)
    .where((eb) =>
      eb.or([
        eb('insteadOf', '=', message.id),
        eb.and([
          eb('ideaId', '=', message.ideaId),
          // An idea may be split again while the first split stands: the news of both are owed.
          eb('kind', 'in', ['idea-decided', 'idea-question']),
          eb('kind', '=', message.kind),
          eb('createdAt', '>', message.createdAt),
          eb('state', '<>', 'withdrawn'),
          eb('insteadOf', 'is', null),
        ]),
        eb.and([
          eb('ideaId', '=', message.ideaId),
          eb('kind', '=', 'idea-parted'),
          sql<boolean>`(details->>'merge' = ${merge} or details->>'split' = ${split})`,
          eb('state', '<>', 'withdrawn'),
          eb('insteadOf', 'is', null),
        ]),
      ]),
    )
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

export async function setAnswerState(
  trx: Trx,
  id: string,
  set: { state: MessageTable['state']; handledAt: Date | null },
): Promise<void> {
  await trx.updateTable('message').set(set).where('id', '=', id).execute();
}

export async function insertTelling(trx: Trx, row: Insertable<TellingTable>): Promise<string> {
  const { id } = await trx.insertInto('telling').values(row).returning('id').executeTakeFirstOrThrow();
  return id;
}

/** What came of telling one message, latest first. */
export function selectTellings(db: Kysely<Database>, messageId: string) {
  return db
    .selectFrom('telling')
    .selectAll()
    .where('messageId', '=', messageId)
    .orderBy('at', 'desc')
    .orderBy('id')
    .execute();
}

export function selectTelling(db: Kysely<Database>, hubId: string, id: string) {
  return db
    .selectFrom('telling')
    .selectAll()
    .where('hubId', '=', hubId)
    .where('id', '=', id)
    .executeTakeFirst();
}

export async function deleteTelling(trx: Trx, id: string): Promise<void> {
  await trx.deleteFrom('telling').where('id', '=', id).execute();
}

/** Somebody to call or to meet, in the place of an e-mail about an idea that did not arrive. Once. */
export async function insertAnswerInstead(
  db: Kysely<Database>,
  messageId: { refused: string; own: string },
  at: Date,
): Promise<void> {
  await sql`insert into message (hub_id, kind, channel, state, locale, to_phone, to_name, switch_event_id, idea_id,
      idea_decision_id, idea_question_id, details, message_id, created_at, instead_of)
    select m.hub_id, m.kind, case when found.phone is null then 'in_person' else 'phone' end, 'to_tell', m.locale,
      found.phone, m.to_name, m.switch_event_id, m.idea_id, m.idea_decision_id, m.idea_question_id, m.details,
      ${messageId.own}, ${at}, m.id
    from message m join idea i on i.id = m.idea_id
    left join registration r on r.id = i.author_registration_id and r.erased_at is null
    cross join lateral (select coalesce(i.author_phone, r.phone) as phone) found
    where m.id = ${messageId.refused} and m.kind in (${sql.join(ANSWER_KINDS)})
      and i.author_contact <> 'none'
    on conflict (instead_of) where instead_of is not null do nothing`.execute(db);
}
