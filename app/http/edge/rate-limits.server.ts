import { createHmac } from 'node:crypto';
import { type AppLoadContext, data } from '@remix-run/node';
import { CompiledQuery } from 'kysely';
import {
  type RateLimiterAbstract,
  RateLimiterMemory,
  RateLimiterPostgres,
  RateLimiterRes,
} from 'rate-limiter-flexible';
import type { Db } from '~db/connect.server';
import { addressGroup } from './address-group';

/**
 * How often, in how many seconds. By address they are kind to a hall of 200 people behind one address;
 * a machine that tries codes or fills tables is slowed down all the same.
 */
const LIMITS = {
  /** Sign-in e-mails to one person. */
  'sign-in-person': { points: 5, duration: 900 },
  /** Sign-in e-mails asked for from one address. */
  'sign-in-address': { points: 50, duration: 900 },
  /** Sign-in codes typed wrong at one address. Each code has its own five attempts besides. */
  'sign-in-code': { points: 50, duration: 900 },
  /** Registrations confirmed at one address. */
  register: { points: 300, duration: 600 },
  /** Steps of registering whose answers are kept for later, at one address. */
  draft: { points: 1500, duration: 600 },
  /** Ideas proposed at one address. */
  idea: { points: 200, duration: 600 },
  /** Changes sent by one table: nobody says more. */
  'table-changes': { points: 300, duration: 600 },
  /** Ideas supported, or no longer, at one address. */
  support: { points: 1200, duration: 600 },
  /** Browsers that support one idea for the first time, at one address: more people than a hall holds. */
  'support-new': { points: 400, duration: 86_400 },
  /** Looking for similar ideas while writing, at one address. */
  similar: { points: 6000, duration: 600 },
  /** Comments and reports at one address. */
  comment: { points: 200, duration: 600 },
  /** Asking to follow ideas, at one address; and for one mailbox, that nobody fills it. */
  follow: { points: 200, duration: 600 },
  'follow-person': { points: 5, duration: 86_400 },
  /** Short codes and links of registrations that do not exist, at one address. */
  'wrong-code': { points: 30, duration: 600 },
} as const;
export type LimitName = keyof typeof LIMITS;

const TOO_MANY = 429;

/**
 * Counts one use against a limit, by the address of the request unless another key is given.
 * @throws 429 with Retry-After when the limit is passed, and the minutes for its page
 */
export async function spend(context: AppLoadContext, name: LimitName, key?: string): Promise<void> {
  if (!context.env.rateLimit) return;
  try {
    await limiterOf(context, name).consume(sealedKey(context, key));
  } catch (refusal) {
    throw refusal instanceof RateLimiterRes ? tooMany(refusal) : refusal;
  }
}

/** Counts one use of something that nobody is refused for: false where the limit is passed. */
export async function mayStill(context: AppLoadContext, name: LimitName, key?: string): Promise<boolean> {
  if (!context.env.rateLimit) return true;
  try {
    await limiterOf(context, name).consume(sealedKey(context, key));
    return true;
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return false;
    throw refusal;
  }
}

/**
 * For limits that count failures only: stops whoever already failed too often. Count a failure with `spend`.
 * @throws 429 with Retry-After
 */
export async function stopIfSpent(context: AppLoadContext, name: LimitName, key?: string): Promise<void> {
  if (!context.env.rateLimit) return;
  const state = await limiterOf(context, name).get(sealedKey(context, key));
  if (state && state.consumedPoints >= LIMITS[name].points) throw tooMany(state);
}

function tooMany(state: RateLimiterRes) {
  const seconds = Math.max(1, Math.ceil(state.msBeforeNext / 1000));
  const told = { waitMinutes: Math.ceil(seconds / 60) };
  return data(told, { status: TOO_MANY, headers: { 'Retry-After': String(seconds) } });
}

/** Counters hold no address and no e-mail: only what the secret makes of them. */
function sealedKey(context: AppLoadContext, key = addressGroup(context.clientAddress)): string {
  return createHmac('sha256', context.env.secret).update(key.toLowerCase()).digest('base64url');
}

const made = new WeakMap<Db, Map<LimitName, RateLimiterAbstract>>();

function limiterOf(context: AppLoadContext, name: LimitName): RateLimiterAbstract {
  const { db } = context.ctx;
  const limiters = made.get(db) ?? new Map<LimitName, RateLimiterAbstract>();
  made.set(db, limiters);
  const known = limiters.get(name) ?? makeLimiter(db, name, context.env.databaseUrl !== undefined);
  limiters.set(name, known);
  return known;
}

/** Several processes count together in PostgreSQL; where it fails, each counts for itself meanwhile. */
function makeLimiter(db: Db, name: LimitName, shared: boolean): RateLimiterAbstract {
  const limit = { keyPrefix: name, ...LIMITS[name] };
  const inMemory = new RateLimiterMemory(limit);
  if (!shared) return inMemory;
  const query = ({ text, values }: { text: string; values?: unknown[] }) =>
    db.executeQuery(CompiledQuery.raw(text, values ?? []));
  return new RateLimiterPostgres({
    ...limit,
    storeClient: { query },
    storeType: 'client',
    tableName: 'rate_limit',
    tableCreated: true,
    insuranceLimiter: inMemory,
  });
}
