import type { Kysely } from 'kysely';
import type { Database } from '~db/schema/database';
import type { Ctx } from '../../context';
import type { RegistrationInput } from '../form/registration-input';
import type { RegisterResult } from './admit-forms';
import { type Registering, registerForOne, registerTogether } from './register-together.server';
import { shareTransaction } from './share-transaction';

type Ask = Registering & { ctx: Ctx };
type Answer = RegisterResult | undefined;
type Desk = { ask: (ask: Ask) => Promise<Answer>; people: number };

/** The desks at which somebody registers right now, by database and name. */
const openDesks = new WeakMap<Kysely<Database>, Map<string, Desk>>();

/**
 * Registers the people of one form, or puts them on the waitlist, as the seat rule says.
 * Forms that arrive together share one transaction, whatever their Switches: what the database does for one form
 * it does for thirty. Where a Switch is held by somebody else, its forms wait for it apart, and hold up no other.
 * @throws LockBusy where others held the Switch for too long: nothing was written
 */
export async function register(ctx: Ctx, slug: string, input: RegistrationInput): Promise<RegisterResult> {
  const ask = { ctx, slug, input, locale: ctx.locale };
  // The history says who acted, so only forms of one actor share a transaction; visitors are one.
  const actor = ctx.viewer.kind === 'staff' ? ctx.viewer.userId : ctx.viewer.kind;
  const everybody = JSON.stringify([ctx.hub.id, actor]);
  const oneSwitch = JSON.stringify([ctx.hub.id, actor, slug]);
  // Whoever waits for this Switch already came first.
  const isWaitedFor = openDesks.get(ctx.db)?.has(oneSwitch) ?? false;
  const answer = isWaitedFor ? undefined : await askAt(everybody, registerTogether, ask);
  if (answer) return answer;
  const late = await askAt(oneSwitch, (last, asks) => registerForOne(last, slug, asks), ask);
  if (!late) throw new Error('a form that waited for its Switch has no answer');
  return late;
}

async function askAt(
  name: string,
  work: (ctx: Ctx, asks: readonly Registering[]) => Promise<readonly Answer[]>,
  ask: Ask,
): Promise<Answer> {
  const desks = openDesks.get(ask.ctx.db) ?? new Map<string, Desk>();
  openDesks.set(ask.ctx.db, desks);
  const desk = desks.get(name) ?? { ask: openDesk(work), people: 0 };
  desks.set(name, desk);
  desk.people += 1;
  try {
    return await desk.ask(ask);
  } finally {
    desk.people -= 1;
    if (desk.people === 0) desks.delete(name);
  }
}

function openDesk(work: (ctx: Ctx, asks: readonly Registering[]) => Promise<readonly Answer[]>): Desk['ask'] {
  return shareTransaction<Ask, Answer>(async (asks) => {
    const last = asks.at(-1);
    return last ? work(last.ctx, asks) : [];
  }, isRowRefused);
}

/** PostgreSQL's classes 22 (data) and 23 (constraint): one row was refused, the others are not to blame. */
function isRowRefused(error: unknown): boolean {
  return /^2[23]/.test(String((error as { code?: unknown } | null)?.code ?? ''));
}
