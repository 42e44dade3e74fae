import type { Kysely, Selectable } from 'kysely';
import type { Database } from '../schema/database';
import type { IdeaTable } from '../schema/idea';

const FIELDS = [
  'boardColumn',
  'rank',
  'form',
  'deliverer',
  'deliveryPlace',
  'deliveryWhen',
  'deliveryAudience',
  'lead',
  'need',
  'nextTest',
  'estimatedCostEuros',
  'decisionReason',
  'decidedBy',
] as const;

/** What a decision writes on an idea, as JSON can keep it. */
export type FormerIdea = Pick<Selectable<IdeaTable>, (typeof FIELDS)[number]> & { decidedAt: string | null };

/** What an idea is now, to make it that again later. */
export async function selectFormerIdea(db: Kysely<Database>, id: string): Promise<FormerIdea> {
  const { decidedAt, ...row } = await db
    .selectFrom('idea')
    .select([...FIELDS, 'decidedAt'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return { ...row, decidedAt: decidedAt?.toISOString() ?? null };
}

/** Whether another idea, on the board or not, has this place. */
export async function isRankTaken(
  db: Kysely<Database>,
  place: { hubId: string; column: FormerIdea['boardColumn']; rank: string; without: string },
): Promise<boolean> {
  const row = await db
    .selectFrom('idea')
    .select('id')
    .where('hubId', '=', place.hubId)
    .where('boardColumn', '=', place.column)
    .where('rank', '=', place.rank)
    .where('id', '<>', place.without)
    .executeTakeFirst();
  return row !== undefined;
}
