import type { Kysely } from 'kysely';
import type { Database } from '~db/schema/database';
import type { Ctx } from '../../context';
import type { RegistrationInput } from '../form/registration-input';
import type { RegisterResult } from './admit-forms';
import { registerTogether } from './register-together.server';
import { shareTransaction } from './share-transaction';

type Ask = { ctx: Ctx; input: RegistrationInput };
type Desk = { ask: (ask: Ask) => Promise<RegisterResult>; people: number };

/** One desk for each Switch that somebody is registering for right now, by database. */
const openDesks = new WeakMap<Kysely<Database>, Map<string, Desk>>();

/**
 * Registers the people of one form, or puts them on the waitlist, as the seat rule says.
 * Forms for one Switch that arrive together share one transaction: they would wait for its lock anyway.
 * @throws LockBusy where others held the Switch for too long: nothing was written
 */
export async function register(ctx: Ctx, slug: string, input: RegistrationInput): Promise<RegisterResult> {
  const desks = openDesks.get(ctx.db) ?? new Map<string, Desk>();
  openDesks.set(ctx.db, desks);
  // The history says who acted, so only forms of one actor share a transaction; visitors are one.
  const actor = ctx.viewer.kind === 'staff' ? ctx.viewer.userId : ctx.viewer.kind;
  const name = JSON.stringify([ctx.hub.id, slug, actor]);
  const desk = desks.get(name) ?? { ask: openDesk(slug), people: 0 };
  desks.set(name, desk);
  desk.people += 1;
  try {
    return await desk.ask({ ctx, input });
  } finally {
    desk.people -= 1;
    if (desk.people === 0) desks.delete(name);
  }
}

function openDesk(slug: string): Desk['ask'] {
  return shareTransaction<Ask, RegisterResult>(async (asks) => {
    const last = asks.at(-1);
    if (!last) return [];
    const forms = asks.map(({ ctx, input }) => ({ input, locale: ctx.locale }));
    return registerTogether(last.ctx, slug, forms);
  }, isRowRefused);
}

/** PostgreSQL's classes 22 (data) and 23 (constraint): one row was refused, the others are not to blame. */
function isRowRefused(error: unknown): boolean {
  return /^2[23]/.test(String((error as { code?: unknown } | null)?.code ?? ''));
}
