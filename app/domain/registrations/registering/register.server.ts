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
 * it does for thirty. Where that does not go (a Switch is held by somebody else, one form is at fault), each form
 * goes to the desk of its own Switch, and holds up no other.
 * @throws LockBusy where others held the Switch for too long: nothing was written
 */
export async function register(ctx: Ctx, slug: string, input: RegistrationInput): Promise<RegisterResult> {
  const ask = { ctx, slug, input, locale: ctx.locale };
  const answer = await askAt(deskName(ctx), registerWhereFree, ask);
  if (answer) return answer;
  const late = await askAt(deskName(ctx, slug), (last, asks) => registerForOne(last, slug, asks), ask);
  if (!late) throw new Error('a form at the desk of its Switch has no answer');
  return late;
}

/** The history says who acted, so only forms of one actor share a transaction; visitors are one. */
function deskName({ hub, viewer }: Ctx, slug?: string): string {
  return JSON.stringify([hub.id, viewer.kind === 'staff' ? viewer.userId : viewer.kind, slug]);
}

/** All but the forms for Switches at whose own desk somebody waits: whoever is there came first. */
async function registerWhereFree(ctx: Ctx, asks: readonly Registering[]): Promise<Answer[]> {
  const free = asks.filter(({ slug }) => !openDesks.get(ctx.db)?.has(deskName(ctx, slug)));
  const answers = free.length > 0 ? await registerTogether(ctx, free).catch(leaveToEachDesk) : [];
  const answerOf = new Map(free.map((ask, place) => [ask, answers[place]]));
  return asks.map((ask) => answerOf.get(ask));
}

/**
 * Whatever undid the transaction is for each form's own desk to find out, and to say to that form alone.
 * @throws where the connection broke, perhaps after the commit: then nothing is tried again unasked
 */
function leaveToEachDesk(error: unknown): Answer[] {
  const { code, message } = (error ?? {}) as Record<string, unknown>;
  if (/^(08|57P|E[A-Z])/.test(String(code)) || /connect/i.test(String(message))) throw error;
  return [];
}

type Work = (ctx: Ctx, asks: readonly Registering[]) => Promise<readonly Answer[]>;

async function askAt(name: string, work: Work, ask: Ask): Promise<Answer> {
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

function openDesk(work: Work): Desk['ask'] {
  return shareTransaction<Ask, Answer>(async (asks) => {
    const last = asks.at(-1);
    return last ? work(last.ctx, asks) : [];
  }, isRowRefused);
}

/** PostgreSQL's classes 22 (data) and 23 (constraint): one row was refused, the others are not to blame. */
function isRowRefused(error: unknown): boolean {
  return /^2[23]/.test(String((error as { code?: unknown } | null)?.code ?? ''));
}
