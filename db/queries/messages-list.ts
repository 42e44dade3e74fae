import type { Kysely, SelectQueryBuilder } from 'kysely';
import type { Database } from '../schema/database';
import type { MessageTable } from '../schema/message';

export interface MessageFilters {
  hubId: string;
  state?: MessageTable['state'] | undefined;
  kind?: string | undefined;
}

/** Latest first, with what each is about and, for people who gave no address, who accompanies them. */
export function selectMessages(
  db: Kysely<Database>,
  filters: MessageFilters,
  page: { limit: number; offset: number },
) {
  return filtered(withSubject(db), filters)
    .orderBy('message.createdAt', 'desc')
    .orderBy('message.id')
    .limit(page.limit)
    .offset(page.offset)
    .execute();
}

export function selectMessageOfHub(db: Kysely<Database>, hubId: string, id: string) {
  return withSubject(db)
    .select(['message.subject', 'message.textBody', 'message.htmlBody', 'message.calendarBody'])
    .where('message.hubId', '=', hubId)
    .where('message.id', '=', id)
    .executeTakeFirst();
}

/** How many there are, counted no further than `limit`: a log of years is not read to show a page of it. */
export async function countMessages(
  db: Kysely<Database>,
  filters: MessageFilters,
  limit: number,
): Promise<number> {
  const row = await db
    .selectFrom(filtered(db.selectFrom('message'), filters).select('message.id').limit(limit).as('some'))
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirst();
  return row?.count ?? 0;
}

/** @returns whether it stood in that state, and nobody is called in its place */
export async function changeState(
  db: Kysely<Database>,
  where: { hubId: string; id: string; state: MessageTable['state'] },
  set: Partial<{ state: MessageTable['state']; attempts: number; handledAt: Date | null }>,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('message')
    .set(set)
    .where('hubId', '=', where.hubId)
    .where('id', '=', where.id)
    .where('state', '=', where.state)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb.selectFrom('message as call').select('call.id').whereRef('call.insteadOf', '=', 'message.id'),
        ),
      ),
    )
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

function withSubject(db: Kysely<Database>) {
  return db
    .selectFrom('message')
    .leftJoin('switchEvent', 'switchEvent.id', 'message.switchEventId')
    .leftJoin('zone', 'zone.id', 'switchEvent.zoneId')
    .leftJoin('registration', 'registration.id', 'message.registrationId')
    .leftJoin('party', 'party.id', 'registration.partyId')
    .leftJoin('idea', 'idea.id', 'message.ideaId')
    .select([
      'message.id',
      'message.kind',
      'message.channel',
      'message.state',
      'message.toName',
      'message.toEmail',
      'message.toPhone',
      'message.details',
      'message.attempts',
      'message.lastError',
      'message.createdAt',
      'message.handledAt',
      'switchEvent.slug as switchSlug',
      'switchEvent.title as switchTitle',
      'switchEvent.startsAt as switchStartsAt',
      'zone.timeZone as switchTimeZone',
      'party.companionName',
      'party.companionPhone',
      'idea.number as ideaNumber',
      'idea.title as ideaTitle',
    ]);
}

type Filterable = Database & { message: Database['message'] };

function filtered<Out>(
  query: SelectQueryBuilder<Filterable, 'message', Out>,
  { hubId, state, kind }: MessageFilters,
): SelectQueryBuilder<Filterable, 'message', Out> {
  let found = query.where('message.hubId', '=', hubId);
  if (state) found = found.where('message.state', '=', state);
  if (kind) found = found.where('message.kind', '=', kind);
  return found;
}
