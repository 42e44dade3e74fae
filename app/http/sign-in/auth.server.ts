import { createHmac, randomUUID } from 'node:crypto';
import { betterAuth } from 'better-auth';
import { isAPIError } from 'better-auth/api';
import { emailOTP, magicLink } from 'better-auth/plugins';
import { noteSignIn } from '~/domain/people/note-sign-in.server';
import { spendSignInKeys } from '~/domain/people/spend-sign-in-keys.server';
import type { Env } from '~/env.server';
import type { Db } from '~db/connect.server';
import { CODE_MINUTES, LINK_MINUTES } from './key-lifetimes';
import { COOKIE_PREFIX } from './session-cookie';

const CODE_ATTEMPTS = 5;
const DAY_S = 86_400;
const SESSION_DAYS = 30;

/** What a sign-in e-mail carries: either one opens the door, once. */
interface SignInKeys {
  linkToken: string;
  code: string;
}

/** Somebody whose key was right: who, and the cookies that the answer must set. */
export interface SignedIn {
  userId: string;
  cookies: string[];
}

interface Session {
  user: { id: string; name: string; email: string };
  /** Set where the session was prolonged. */
  cookies: string[];
}

/** Staff sign-in. Only who is already in the table of people gets in: nothing here creates anybody. */
export interface Auth {
  issueKeys(email: string): Promise<SignInKeys>;
  openByLink(token: string): Promise<SignedIn | undefined>;
  openByCode(email: string, code: string): Promise<SignedIn | undefined>;
  sessionOf(cookieHeader: string): Promise<Session | undefined>;
  /** Ends the session and answers the cookies that forget it. */
  endSession(cookieHeader: string): Promise<string[]>;
}

const made = new WeakMap<Db, Auth>();

/** The sign-in of this database, made once. */
export function authOf(env: Env, db: Db): Auth {
  const known = made.get(db);
  if (known) return known;
  const auth = makeAuth(env, db);
  made.set(db, auth);
  return auth;
}

function makeAuth(env: Env, db: Db): Auth {
  const { api } = configure(env, db);
  return {
    async issueKeys(email) {
      const handed = { token: '' };
      await api.signInMagicLink({ body: { email, metadata: { handed } }, headers: new Headers() });
      const code = await api.createVerificationOTP({ body: { email, type: 'sign-in' } });
      return { linkToken: handed.token, code };
    },
    openByLink: (token) =>
      opened(db, () =>
        api.magicLinkVerify({ query: { token }, headers: new Headers(), returnHeaders: true }),
      ),
    openByCode: (email, code) =>
      opened(db, () =>
        api.signInEmailOTP({ body: { email, otp: code }, headers: new Headers(), returnHeaders: true }),
      ),
    async sessionOf(cookieHeader) {
      const { response, headers } = await api.getSession({
        headers: new Headers({ cookie: cookieHeader }),
        returnHeaders: true,
      });
      if (!response) return undefined;
      const { id, name, email } = response.user;
      return { user: { id, name, email }, cookies: headers.getSetCookie() };
    },
    async endSession(cookieHeader) {
      const { headers } = await api.signOut({
        headers: new Headers({ cookie: cookieHeader }),
        returnHeaders: true,
      });
      return headers.getSetCookie();
    },
  };
}

/** A key that is wrong, worn out or expired is an ordinary answer; anything else is a failure and stays one. */
async function opened(
  db: Db,
  attempt: () => Promise<{ headers: Headers; response: { user: { id: string; email: string } } }>,
): Promise<SignedIn | undefined> {
  try {
    const { headers, response } = await attempt();
    // The link and the code came in one e-mail: using one spends both.
    await spendSignInKeys(db, response.user.email);
    await noteSignIn(db, response.user.id, new Date());
    return { userId: response.user.id, cookies: headers.getSetCookie() };
  } catch (error) {
    if (isAPIError(error) && error.statusCode < 500) return undefined;
    throw error;
  }
}

function configure(env: Env, db: Db) {
  /** Six digits are soon guessed from a plain hash: this one needs the secret as well. */
  const seal = async (key: string) => createHmac('sha256', env.secret).update(key).digest('base64url');
  return betterAuth({
    baseURL: env.appUrl,
    secret: env.secret,
    database: { db, type: 'postgres', transaction: true },
    session: { expiresIn: SESSION_DAYS * DAY_S, updateAge: DAY_S },
    // Ours count by address and by person, and are kind to a room (rate-limits.server.ts).
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { disabled: true },
    advanced: {
      cookiePrefix: COOKIE_PREFIX,
      useSecureCookies: env.appUrl.startsWith('https:'),
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', path: '/' },
      ipAddress: { disableIpTracking: true },
      database: { generateId: () => randomUUID() },
    },
    plugins: [
      magicLink({
        disableSignUp: true,
        expiresIn: LINK_MINUTES * 60,
        storeToken: { type: 'custom-hasher', hash: seal },
        sendMagicLink: ({ token, metadata }) => {
          if (metadata) metadata.handed.token = token;
        },
      }),
      emailOTP({
        disableSignUp: true,
        otpLength: 6,
        expiresIn: CODE_MINUTES * 60,
        allowedAttempts: CODE_ATTEMPTS,
        storeOTP: { hash: seal },
        sendVerificationOTP: async () => undefined,
      }),
    ],
  });
}
