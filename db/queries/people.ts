import { type ExpressionBuilder, type Kysely, sql } from 'kysely';
import type { Database } from '../schema/database';
import type { RoleGrantTable } from '../schema/role-grant';

export type GrantRow = Pick<RoleGrantTable, 'hubId' | 'role' | 'zoneId' | 'organizationId' | 'switchEventId'>;

/** Somebody of the team, by e-mail (case does not count). */
export function selectPersonByEmail(db: Kysely<Database>, email: string) {
  return db
    .selectFrom('user')
    .select(['id', 'name', 'email'])
    .where('email', '=', email.toLowerCase())
    .executeTakeFirst();
}

/** The same by id. */
export function selectPersonById(db: Kysely<Database>, id: string) {
  return db.selectFrom('user').select(['id', 'name', 'email']).where('id', '=', id).executeTakeFirst();
}

/** What somebody may do at this moment, in every hub: a role whose time is over is not in the answer. */
export function selectGrantsOf(db: Kysely<Database>, userId: string, now: Date): Promise<GrantRow[]> {
  return db
    .selectFrom('roleGrant')
    .select(['hubId', 'role', 'zoneId', 'organizationId', 'switchEventId'])
    .where('userId', '=', userId)
    .where(inForce(now))
    .execute();
}

/** True where this person has a role in this hub now, whichever it is. */
export async function hasGrantIn(
  db: Kysely<Database>,
  userId: string,
  hubId: string,
  now: Date,
): Promise<boolean> {
  const row = await db
    .selectFrom('roleGrant')
    .select('id')
    .where('userId', '=', userId)
    .where('hubId', '=', hubId)
    .where(inForce(now))
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Roles that have no end, or have not come to it. */
export function inForce(now: Date) {
  return (where: ExpressionBuilder<Database, 'roleGrant'>) =>
    where.or([where('roleGrant.expiresAt', 'is', null), where('roleGrant.expiresAt', '>', now)]);
}

export async function markSignIn(db: Kysely<Database>, userId: string, at: Date): Promise<void> {
  await db.updateTable('user').set({ lastSignInAt: at }).where('id', '=', userId).execute();
}

/** Creates the person, or answers who already bears this e-mail (their name stays as it is). */
export async function upsertPerson(
  db: Kysely<Database>,
  person: { id: string; name: string; email: string },
): Promise<string> {
  const row = await db
    .insertInto('user')
    .values({ ...person, email: person.email.toLowerCase(), emailVerified: true, image: null })
    .onConflict((conflict) =>
      conflict.column('email').doUpdateSet({ updatedAt: sql<Date>`"user".updated_at` }),
    )
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

/** @returns the id of the new grant, undefined where the person already had it */
export async function insertGrant(
  db: Kysely<Database>,
  grant: GrantRow & { userId: string; expiresAt?: Date | null },
): Promise<string | undefined> {
  const row = await db
    .insertInto('roleGrant')
    .values(grant)
    .onConflict((conflict) => conflict.constraint('role_grant_once').doNothing())
    .returning('id')
    .executeTakeFirst();
  return row?.id;
}

/** Takes away the grants of this person, of one role where it is said, in one hub. */
export function deleteGrants(
  db: Kysely<Database>,
  where: { userId: string; hubId: string; role?: GrantRow['role'] | undefined },
) {
  return db
    .deleteFrom('roleGrant')
    .where('userId', '=', where.userId)
    .where('hubId', '=', where.hubId)
    .$if(where.role !== undefined, (query) => query.where('role', '=', where.role ?? 'mediator'))
    .returning(['id', 'hubId', 'role', 'zoneId', 'organizationId', 'switchEventId'])
    .execute();
}

/** The team of one hub or of all, each role with what it is for, in a stable order. */
export function selectTeam(db: Kysely<Database>, hubId: string | undefined) {
  return db
    .selectFrom('roleGrant')
    .innerJoin('user', 'user.id', 'roleGrant.userId')
    .innerJoin('hub', 'hub.id', 'roleGrant.hubId')
    .leftJoin('zone', 'zone.id', 'roleGrant.zoneId')
    .leftJoin('organization', 'organization.id', 'roleGrant.organizationId')
    .leftJoin('switchEvent', 'switchEvent.id', 'roleGrant.switchEventId')
    .select((select) => [
      'user.email as email',
      'user.name as name',
      'roleGrant.hubId as hubId',
      'roleGrant.role as role',
      'roleGrant.expiresAt as expiresAt',
      'hub.timeZone as timeZone',
      select.fn.coalesce('zone.slug', 'organization.name', 'switchEvent.slug').as('scope'),
    ])
    .$if(hubId !== undefined, (query) => query.where('roleGrant.hubId', '=', hubId ?? ''))
    .orderBy('roleGrant.hubId')
    .orderBy('user.email')
    .orderBy('roleGrant.role')
    .orderBy('scope')
    .execute();
}

/** The accounts of the demonstration in this hub: those that its seed made, and nobody else. */
export function selectDemoPeople(db: Kysely<Database>, hubId: string, emails: readonly string[]) {
  return db
    .selectFrom('user')
    .innerJoin('roleGrant', 'roleGrant.userId', 'user.id')
    .leftJoin('zone', 'zone.id', 'roleGrant.zoneId')
    .select(['user.id as id', 'user.email as email', 'roleGrant.role as role', 'zone.name as zone'])
    .where('roleGrant.hubId', '=', hubId)
    .where('user.email', 'in', emails)
    .orderBy(
      sql`array_position(array['organiser','co_organiser','mediator','facilitator','hub_staff','hub_admin'], role)`,
    )
    .orderBy('zone.position')
    .orderBy('user.email')
    .execute();
}

/** Signs somebody out wherever they are signed in. */
export async function deleteSessions(db: Kysely<Database>, userId: string): Promise<void> {
  await db.deleteFrom('session').where('userId', '=', userId).execute();
}

/** Forgets every link and code still waiting for this person: one of them was used, or access ended. */
export async function deletePendingSignIns(db: Kysely<Database>, email: string): Promise<void> {
  await db
    .deleteFrom('verification')
    .where((where) =>
      where.or([
        where('identifier', '=', `sign-in-otp-${email}`),
        where.and([
          where('identifier', 'like', 'magic-link:%'),
          where('value', '=', JSON.stringify({ type: 'magic-link', email })),
        ]),
      ]),
    )
    .execute();
}
