import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** production: `npm start`. demo and dev: believable data, demo accounts, readable mail. */
export type Mode = 'production' | 'demo' | 'dev';

export interface Env {
  mode: Mode;
  port: number;
  host: string;
  /** Without a trailing slash. */
  appUrl: string;
  databaseUrl: string | undefined;
  dataDir: string;
  smtpUrl: string | undefined;
  mailFrom: string | undefined;
  /** Messages a second over all processes; 0 is as fast as the mail server takes them. */
  smtpRate: number;
  /** What mail servers that bring delivery reports show; without one, none are taken. */
  reportToken: string | undefined;
  secret: string;
  hub: string;
  /** Number of proxies in front; 0 is none. */
  trustProxy: number;
  rateLimit: boolean;
}

/** A setting is missing or unsafe; its message names each one and is meant for a person. */
export class UnsafeSettings extends Error {
  override name = 'UnsafeSettings';
}

const MINIMUM_SECRET_LENGTH = 32;
const LOOPBACK = new Set(['127.0.0.1', '::1', 'localhost']);

const blankIsUnset = (value: unknown) => (value === '' ? undefined : value);
const settings = z.object({
  PORT: z.preprocess(blankIsUnset, z.coerce.number().int().min(0).max(65_535).default(3000)),
  HOST: z.preprocess(blankIsUnset, z.string().optional()),
  APP_URL: z.preprocess(blankIsUnset, z.url({ protocol: /^https?$/ }).optional()),
  DATABASE_URL: z.preprocess(blankIsUnset, z.url({ protocol: /^postgres(ql)?$/ }).optional()),
  DATA_DIR: z.preprocess(blankIsUnset, z.string().default('.data')),
  SMTP_URL: z.preprocess(blankIsUnset, z.url({ protocol: /^smtps?$/ }).optional()),
  MAIL_FROM: z.preprocess(blankIsUnset, z.string().optional()),
  SMTP_RATE: z.preprocess(
    (value) => (value === 'off' ? 0 : blankIsUnset(value)),
    z.coerce.number().min(0).max(1000).default(10),
  ),
  REPORT_TOKEN: z.preprocess(blankIsUnset, z.string().min(24).optional()),
  SECRET: z.preprocess(blankIsUnset, z.string().optional()),
  HUB: z.preprocess(blankIsUnset, z.string().default('hub-du-sud')),
  TRUST_PROXY: z.preprocess(
    (value) => (value === '' || value === 'off' ? undefined : value),
    z.coerce.number().int().min(0).max(10).default(0),
  ),
  RATE_LIMIT: z.preprocess(blankIsUnset, z.enum(['on', 'off']).default('on')),
});

/**
 * Reads the settings once, at start.
 * @throws UnsafeSettings that lists everything wrong, one line each
 */
export function readEnv(source: NodeJS.ProcessEnv, mode: Mode): Env {
  const parsed = settings.safeParse(source);
  if (!parsed.success) throw unsafe(parsed.error);
  const read = parsed.data;
  const host = read.HOST ?? (mode === 'production' ? '0.0.0.0' : '127.0.0.1');
  const wrong: string[] = [];
  if (mode === 'production' && (read.SECRET ?? '').length < MINIMUM_SECRET_LENGTH) {
    wrong.push(`SECRET: set at least ${MINIMUM_SECRET_LENGTH} characters; it signs sessions and links`);
  }
  if (mode === 'production' && read.RATE_LIMIT === 'off' && !LOOPBACK.has(host)) {
    wrong.push('RATE_LIMIT: off is refused unless HOST is loopback');
  }
  if (wrong.length > 0) throw new UnsafeSettings(wrong.join('\n'));
  return {
    mode,
    port: read.PORT,
    host,
    appUrl: (read.APP_URL ?? `http://localhost:${read.PORT}`).replace(/\/+$/, ''),
    databaseUrl: read.DATABASE_URL,
    dataDir: read.DATA_DIR,
    smtpUrl: read.SMTP_URL,
    mailFrom: read.MAIL_FROM,
    smtpRate: read.SMTP_RATE,
    reportToken: read.REPORT_TOKEN,
    secret: read.SECRET ?? keptSecret(read.DATA_DIR),
    hub: read.HUB,
    trustProxy: read.TRUST_PROXY,
    rateLimit: read.RATE_LIMIT === 'on',
  };
}

/** Only where the database is: for commands that need nothing else. */
export function readDatabaseEnv(source: NodeJS.ProcessEnv): Pick<Env, 'databaseUrl' | 'dataDir'> {
  const parsed = settings.pick({ DATABASE_URL: true, DATA_DIR: true }).safeParse(source);
  if (!parsed.success) throw unsafe(parsed.error);
  return { databaseUrl: parsed.data.DATABASE_URL, dataDir: parsed.data.DATA_DIR };
}

function unsafe(error: z.ZodError): UnsafeSettings {
  return new UnsafeSettings(
    error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('\n'),
  );
}

/** Drawn at the first start of a demo, kept beside its data so that links and sessions outlive a restart. */
function keptSecret(dataDir: string): string {
  const file = join(dataDir, 'secret');
  try {
    const kept = readFileSync(file, 'utf8').trim();
    if (kept.length >= MINIMUM_SECRET_LENGTH) return kept;
  } catch {
    // The first start.
  }
  const secret = randomBytes(32).toString('base64url');
  mkdirSync(dataDir, { recursive: true });
  writeFileSync(`${file}.new`, `${secret}\n`, { mode: 0o600 });
  renameSync(`${file}.new`, file);
  return secret;
}
