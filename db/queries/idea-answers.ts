import { type ExpressionBuilder, type Kysely, sql } from 'kysely';
import type { Database } from '../schema/database';
import type { MessageTable } from '../schema/message';

type Channel = MessageTable['channel'];

/** What authors of ideas are told beside acknowledgements. */
export const ANSWER_KINDS = [
  'idea-decided',
  'idea-question',
  'idea-merged',
  'idea-parted',
  'idea-split',
] as const;

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
