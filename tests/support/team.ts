import { grantRole } from '~/domain/people/grant-role.server';
import type { RoleRequest } from '~/domain/people/role-scope';
import type { Db } from '~db/connect.server';
import { contextOf } from './context';

/** Gives a role to a person of the test, as the command line would. @returns their id */
export async function hire(
  db: Db,
  request: Omit<RoleRequest, 'name'> & { hubId?: string; name?: string },
): Promise<string> {
  const { hubId = 'hub-du-sud', name = 'Ana Martin', ...rest } = request;
  const ctx = await contextOf(db, { hubId, viewer: { kind: 'system' } });
  const result = await grantRole(ctx, { name, ...rest });
  if (!result.ok) throw new Error(`${result.reason} ${JSON.stringify(result.facts)}`);
  return result.value.userId;
}

/** The keys of the latest sign-in e-mail to this address, from what is owed. */
export async function latestKeys(db: Db, email: string): Promise<{ linkToken: string; code: string }> {
  const row = await db
    .selectFrom('message')
    .select('details')
    .where('kind', '=', 'sign-in')
    .where('toEmail', '=', email)
    .orderBy('createdAt', 'desc')
    .orderBy('id')
    .limit(1)
    .executeTakeFirstOrThrow();
  return row.details as { linkToken: string; code: string };
}
