import { selectRegistrationIdByCode } from '~db/queries/registrations-read';
import type { Ctx } from '../context';
import { readShortCode } from './short-code';

/** The registration, or the echo, whose short code somebody typed, in whatever way; undefined where there is none. */
export async function findByCode(ctx: Ctx, typed: string): Promise<string | undefined> {
  const code = readShortCode(typed);
  return code ? selectRegistrationIdByCode(ctx.db, ctx.hub.id, code) : undefined;
}
