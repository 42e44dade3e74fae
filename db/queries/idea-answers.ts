import { type ExpressionBuilder, type Insertable, type Kysely, sql } from 'kysely';
import type { Trx } from '../in-transaction';
import type { Database } from '../schema/database';
import type { MessageTable } from '../schema/message';
import type { TellingTable } from '../schema/telling';

type Channel = MessageTable['channel'];

/** What authors of ideas are told beside acknowledgements. */
const ANSWER_KINDS = ['idea-decided', 'idea-question'] as const;

/**
 * owed: to be told by somebody of the team; leaving: on its way by itself; told: done; on_spot: its author left nothing
 * to reach them by, and sees it on the page.
 */
export type AnswerView = 'owed' | 'leaving' | 'told' | 'on_spot';

export interface AnswersAsk {
  hubId: string;
  view: AnswerView;
  channel?: Channel | undefined;
}

/** A page of answers: what is owed oldest first, what was told newest first. */
export function selectAnswers(
  db: Kysely<Database>,
  ask: AnswersAsk,
  page: { limit: number; offset: number },
) {
  const order = ask.view === 'told' ? 'desc' : 'asc';
  return withIdea(db)
    .where('message.hubId', '=', ask.hubId)
    .where((eb) => isIn(eb, ask.view))
    .$if(ask.channel !== undefined, (query) => query.where('message.channel', '=', ask.channel ?? 'email'))
    .orderBy(ask.view === 'told' ? 'message.handledAt' : 'message.createdAt', order)
    .orderBy('message.id')
    .limit(page.limit)
    .offset(page.offset)
    .execute();
}

/** Some answers of a hub that are still owed, whichever page they stand on. */
export function selectOwedAnswers(db: Kysely<Database>, hubId: string, ids: readonly string[]) {
  return withIdea(db)
    .where('message.hubId', '=', hubId)
    .where('message.id', 'in', ids)
    .where((eb) => isIn(eb, 'owed'))
    .orderBy('message.createdAt')
    .orderBy('message.id')
    .execute();
}

/** What mediators of these organizations are to tell authors of ideas. */
export function selectAnswersOfMediators(db: Kysely<Database>, organizationIds: readonly string[]) {
  return withIdea(db)
    .where('idea.authorOrganizationId', 'in', organizationIds)
    .where('message.channel', '=', 'mediator')
    .where('message.state', '=', 'to_tell')
    .orderBy('message.createdAt')
    .orderBy('message.id')
    .execute();
}

export async function countAnswersOfMediators(
  db: Kysely<Database>,
  organizationIds: readonly string[],
): Promise<number> {
  const row = await db
    .selectFrom('message')
    .innerJoin('idea', 'idea.id', 'message.ideaId')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('idea.authorOrganizationId', 'in', organizationIds)
    .where('message.channel', '=', 'mediator')
    .where('message.state', '=', 'to_tell')
    .executeTakeFirst();
  return row?.count ?? 0;
}

/** How many answers of a view there are by each channel, and since when the oldest waits. */
export function countAnswers(db: Kysely<Database>, hubId: string, view: AnswerView) {
  return db
    .selectFrom('message')
    .select('message.channel')
    .select((eb) => [
      eb.fn.countAll<number>().as('count'),
      eb.fn.min<Date>('message.createdAt').as('oldestAt'),
    ])
    .where('message.hubId', '=', hubId)
    .where((eb) => isIn(eb, view))
    .groupBy('message.channel')
    .execute();
}

/** Ideas that nobody has decided about, oldest first. */
export function selectUndecided(
  db: Kysely<Database>,
  hubId: string,
  page: { limit: number; offset: number },
) {
  return undecided(db, hubId)
    .innerJoin('switchEvent', 'switchEvent.id', 'idea.switchEventId')
    .select([
      'idea.number',
      'idea.title',
      'idea.createdAt',
      'idea.authorContact',
      'switchEvent.title as switchTitle',
    ])
    .orderBy('idea.createdAt')
    .orderBy('idea.number')
    .limit(page.limit)
    .offset(page.offset)
    .execute();
}

export async function countUndecided(db: Kysely<Database>, hubId: string): Promise<number> {
  const row = await undecided(db, hubId)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirst();
  return row?.count ?? 0;
}

function undecided(db: Kysely<Database>, hubId: string) {
  return (
    db
      .selectFrom('idea')
      .where('idea.hubId', '=', hubId)
      .where('idea.onBoard', '=', true)
      // A hub's own columns of this stage count as it does.
      .where((eb) =>
        eb.or([
          eb('idea.boardColumn', '=', 'to_sort'),
          sql<boolean>`idea.board_column like 'to\\_sort\\_\\_%'`,
        ]),
      )
  );
}

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

/** Whether somebody is called in the place of this message, or something newer is owed about the same idea. */
export async function hasSuccessor(
  trx: Trx,
  message: { id: string; ideaId: string; kind: string; createdAt: Date },
): Promise<boolean> {
  const row = await trx
    .selectFrom('message')
    .select('id')
    .where('id', '<>', message.id)
    .where((eb) =>
      eb.or([
        eb('insteadOf', '=', message.id),
        eb.and([
          eb('ideaId', '=', message.ideaId),
          eb('kind', '=', message.kind),
          eb('createdAt', '>', message.createdAt),
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
    where m.id = ${messageId.refused} and m.kind in ('idea-decided', 'idea-question')
      and i.author_contact <> 'none'
    on conflict (instead_of) where instead_of is not null do nothing`.execute(db);
}

function isIn(eb: ExpressionBuilder<Database, 'message'>, view: AnswerView) {
  const kinds = eb('message.kind', 'in', ANSWER_KINDS);
  if (view === 'leaving') return eb.and([kinds, eb('message.state', 'in', ['owed', 'queued'])]);
  if (view === 'told') return eb.and([kinds, eb('message.state', 'in', ['sent', 'told'])]);
  const isOnSpot = sql<boolean>`(message.channel = 'in_person' and message.instead_of is null)`;
  if (view === 'on_spot') return eb.and([kinds, eb('message.state', '=', 'to_tell'), isOnSpot]);
  const isReplaced = sql<boolean>`exists (select 1 from message call where call.instead_of = message.id)`;
  return eb.and([
    kinds,
    eb.or([
      eb.and([eb('message.state', '=', 'to_tell'), eb.not(isOnSpot)]),
      eb.and([eb('message.state', 'in', ['failed', 'kept']), eb.not(isReplaced)]),
    ]),
  ]);
}

function withIdea(db: Kysely<Database>) {
  return db
    .selectFrom('message')
    .innerJoin('idea', 'idea.id', 'message.ideaId')
    .innerJoin('switchEvent', 'switchEvent.id', 'idea.switchEventId')
    .leftJoin('organization', 'organization.id', 'idea.authorOrganizationId')
    .leftJoin('ideaQuestion', 'ideaQuestion.id', 'message.ideaQuestionId')
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('telling')
          .leftJoin('user', 'user.id', 'telling.byUser')
          .select([
            'telling.id as tellingId',
            'telling.outcome',
            'telling.callBackAt',
            'telling.at as tellingAt',
            'user.name as toldBy',
          ])
          .select(sql<number>`count(*) over ()`.as('tries'))
          .whereRef('telling.messageId', '=', 'message.id')
          .orderBy('telling.at', 'desc')
          .orderBy('telling.id')
          .limit(1)
          .as('last'),
      (join) => join.onTrue(),
    )
    .select([
      'message.id',
      'message.kind',
      'message.channel',
      'message.state',
      'message.locale',
      'message.toName',
      'message.toEmail',
      'message.toPhone',
      'message.details',
      'message.createdAt',
      'message.handledAt',
      'message.insteadOf',
      'message.lastError',
      'idea.number',
      'idea.title',
      'idea.authorAddress',
      'idea.authorMediator',
      'organization.name as organizationName',
      'switchEvent.title as switchTitle',
      'ideaQuestion.words as question',
      'ideaQuestion.code as questionCode',
      'last.tellingId',
      'last.outcome',
      'last.callBackAt',
      'last.tellingAt',
      'last.toldBy',
      'last.tries',
    ]);
}

export type AnswerRow = Awaited<ReturnType<typeof selectAnswers>>[number];
