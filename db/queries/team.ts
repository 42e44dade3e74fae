import { type Kysely, sql } from 'kysely';
import { takeLock } from '../lock';
import type { Database } from '../schema/database';
import { type GrantRow, inForce } from './people';

export type HeldGrant = GrantRow & { id: string; userId: string; expiresAt: Date | null };

/** Until the transaction ends nobody else changes who is in this hub's team: the last admin is counted in peace. */
export function lockTeam(trx: Kysely<Database>, hubId: string): Promise<void> {
  return takeLock(trx, sql`select 1 from hub where id = ${hubId} for no key update`, 'hub');
}

/** One role of this hub, with whose it is. */
export function selectGrant(db: Kysely<Database>, hubId: string, id: string) {
  return grantsWithPeople(db)
    .where('roleGrant.hubId', '=', hubId)
    .where('roleGrant.id', '=', id)
    .executeTakeFirst();
}

/** The same role of the same person with the same scope, whether its time is over or not. */
export function selectSameGrant(
  db: Kysely<Database>,
  grant: GrantRow & { userId: string },
): Promise<HeldGrant | undefined> {
  return db
    .selectFrom('roleGrant')
    .select(['id', 'hubId', 'userId', 'role', 'zoneId', 'organizationId', 'switchEventId', 'expiresAt'])
    .where('hubId', '=', grant.hubId)
    .where('userId', '=', grant.userId)
    .where('role', '=', grant.role)
    .where('zoneId', 'is not distinct from', grant.zoneId)
    .where('organizationId', 'is not distinct from', grant.organizationId)
    .where('switchEventId', 'is not distinct from', grant.switchEventId)
    .executeTakeFirst();
}

export async function updateGrant(
  db: Kysely<Database>,
  id: string,
  set: Partial<Omit<GrantRow, 'hubId'>> & { expiresAt: Date | null },
): Promise<void> {
  await db.updateTable('roleGrant').set(set).where('id', '=', id).execute();
}

export async function deleteGrant(db: Kysely<Database>, id: string): Promise<void> {
  await db.deleteFrom('roleGrant').where('id', '=', id).execute();
}

/** True where somebody administers this hub without an end, by another role than this one. */
export async function hasOtherLastingAdmin(
  db: Kysely<Database>,
  hubId: string,
  grantId: string,
): Promise<boolean> {
  const row = await db
    .selectFrom('roleGrant')
    .select('id')
    .where('hubId', '=', hubId)
    .where('role', '=', 'hub_admin')
    .where('expiresAt', 'is', null)
    .where('id', '<>', grantId)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** True where anything is still open to this person, in any hub. */
export async function hasAnyGrant(db: Kysely<Database>, userId: string, now: Date): Promise<boolean> {
  const row = await db
    .selectFrom('roleGrant')
    .select('id')
    .where('userId', '=', userId)
    .where(inForce(now))
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

export interface TeamFilters {
  hubId: string;
  role?: GrantRow['role'] | undefined;
  /** In the name or the e-mail. */
  text?: string | undefined;
  /** Only those of this Switch. */
  switchEventId?: string | undefined;
}

/** One line a role, by name. */
export function selectTeamPage(
  db: Kysely<Database>,
  filters: TeamFilters,
  { limit, offset }: { limit: number; offset: number },
) {
  return narrowed(grantsWithPeople(db), filters)
    .orderBy(sql`lower("user".name)`)
    .orderBy('user.email')
    .orderBy('roleGrant.role')
    .orderBy('roleGrant.id')
    .limit(limit)
    .offset(offset)
    .execute();
}

export async function countTeam(db: Kysely<Database>, filters: TeamFilters): Promise<number> {
  const { count } = await narrowed(grantsWithPeople(db), filters)
    .clearSelect()
    .select((select) => select.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}

function grantsWithPeople(db: Kysely<Database>) {
  return db
    .selectFrom('roleGrant')
    .innerJoin('user', 'user.id', 'roleGrant.userId')
    .leftJoin('organization', 'organization.id', 'roleGrant.organizationId')
    .leftJoin('switchEvent', 'switchEvent.id', 'roleGrant.switchEventId')
    .select([
      'roleGrant.id as id',
      'roleGrant.hubId as hubId',
      'roleGrant.userId as userId',
      'roleGrant.role as role',
      'roleGrant.zoneId as zoneId',
      'roleGrant.organizationId as organizationId',
      'roleGrant.switchEventId as switchEventId',
      'roleGrant.expiresAt as expiresAt',
      'roleGrant.createdAt as createdAt',
      'user.name as name',
      'user.email as email',
      'user.lastSignInAt as lastSignInAt',
      'organization.name as organization',
      'switchEvent.title as switchTitle',
      'switchEvent.slug as switchSlug',
    ]);
}

function narrowed(query: ReturnType<typeof grantsWithPeople>, filters: TeamFilters) {
  let found = query.where('roleGrant.hubId', '=', filters.hubId);
  if (filters.role) found = found.where('roleGrant.role', '=', filters.role);
  if (filters.switchEventId) found = found.where('roleGrant.switchEventId', '=', filters.switchEventId);
  if (filters.text) {
    const part = `%${filters.text.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`;
    found = found.where((where) =>
      where.or([
        where(sql`unaccent(lower("user".name))`, 'like', sql`unaccent(${part})`),
        where('user.email', 'like', part),
      ]),
    );
  }
  return found;
}
