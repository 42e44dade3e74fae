import { parseArgs } from 'node:util';
import { z } from 'zod';
import { type Connection, connect } from '~db/connect.server';
import { migrateToLatest } from '~db/migrate.server';
import type { Ctx } from '../domain/context';
import { findHub } from '../domain/hubs/find-hub.server';
import { hubOrigin } from '../domain/hubs/hub-origin.server';
import { type GrantRefusal, grantRole } from '../domain/people/grant-role.server';
import { lastDayField, readLastDay } from '../domain/people/last-day';
import { listTeam } from '../domain/people/list-team.server';
import { revokeRole } from '../domain/people/revoke-role.server';
import type { RoleRequest } from '../domain/people/role-scope';
import { ROLES, type Role } from '../domain/people/viewer';
import { type Env, readEnv, UnsafeSettings } from '../env.server';
import { authOf } from '../http/sign-in/auth.server';
import { LINK_MINUTES } from '../http/sign-in/key-lifetimes';
import { paths } from '../paths';

const USAGE = `Use one of:
  npm run staff -- add EMAIL --role ROLE [--hub HUB] [--zone ZONE] [--organization NAME] [--switch SLUG] [--until DAY] [--name "NAME"]
  npm run staff -- list [--hub HUB]
  npm run staff -- remove EMAIL [--role ROLE] [--hub HUB]
Roles: ${ROLES.join(', ')}. An organiser needs --zone, a mediator --organization, a facilitator or co_organiser --switch.
--until is the last day of the role, for example 2026-12-31; without it the role has no end.`;

const options = {
  role: { type: 'string' },
  hub: { type: 'string' },
  zone: { type: 'string' },
  organization: { type: 'string' },
  switch: { type: 'string' },
  until: { type: 'string' },
  name: { type: 'string' },
} as const;
type Values = { [Name in keyof typeof options]?: string | undefined };

/** `npm run staff`: gives and takes roles from the command line; how the first account of a hub comes to be. */
export async function run(args: string[]): Promise<void> {
  const { action, email, values } = read(args);
  const env = readEnv(process.env, 'demo');
  const connection = await connect(env);
  try {
    await migrateToLatest(connection.db);
    if (action === 'list') return await list(connection, values.hub);
    const ctx = await systemContext(connection, values.hub ?? env.hub);
    if (action === 'add') await add(ctx, env, email, values);
    else await remove(ctx, email, values);
  } finally {
    await connection.close();
  }
}

function read(args: string[]): { action: 'add' | 'list' | 'remove'; email: string; values: Values } {
  let parsed: { values: Values; positionals: string[] };
  try {
    parsed = parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    throw new UnsafeSettings(`${(error as Error).message}\n${USAGE}`);
  }
  const [action, email = ''] = parsed.positionals;
  if (action !== 'add' && action !== 'list' && action !== 'remove') throw new UnsafeSettings(USAGE);
  if (action !== 'list' && !z.email().safeParse(email).success) {
    throw new UnsafeSettings(`"${email}" is not an e-mail address.\n${USAGE}`);
  }
  return { action, email: email.toLowerCase(), values: parsed.values };
}

async function add(ctx: Ctx, env: Env, email: string, values: Values): Promise<void> {
  const request: RoleRequest = {
    email,
    name: values.name ?? '',
    role: readRole(values.role),
    zone: values.zone,
    organization: values.organization,
    switchEvent: values.switch,
    expiresAt: readUntil(ctx, values.until),
  };
  const result = await grantRole(ctx, request);
  if (!result.ok) throw new UnsafeSettings(whyNot(result.reason, ctx, request));
  const until = values.until ? ` until ${values.until}` : '';
  const role = `${request.role} in ${ctx.hub.name}${until}`;
  say(result.value.outcome === 'same' ? `${email} was already ${role}.` : `${email} is now ${role}.`);
  if (env.smtpUrl) return;
  const { linkToken } = await authOf(env, ctx.db).issueKeys(email);
  const address = await hubOrigin(ctx.db, env, ctx.hub.id);
  say(
    `No SMTP_URL is set, so here is a link to sign in. It works once, for ${LINK_MINUTES} minutes, on the server that has the same SECRET:`,
  );
  say(`${address}${paths.signInLink(linkToken)}`);
}

async function remove(ctx: Ctx, email: string, values: Values): Promise<void> {
  const role = values.role === undefined ? undefined : readRole(values.role);
  const result = await revokeRole(ctx, { email, role });
  if (!result.ok) {
    throw new UnsafeSettings(
      result.reason === 'unknown-person'
        ? `Nobody has the e-mail ${email}. See: npm run staff -- list`
        : `${email} has no ${role ? `role ${role}` : 'role'} in ${ctx.hub.name}. See: npm run staff -- list`,
    );
  }
  say(`${email} lost ${result.value} role${result.value > 1 ? 's' : ''} in ${ctx.hub.name}, at once.`);
}

async function list(connection: Connection, hubId: string | undefined): Promise<void> {
  const team = await listTeam(connection.db, hubId);
  if (team.length === 0) say('Nobody has a role yet. See: npm run staff -- add');
  for (const { hubId: hub, role, scope, expiresAt, timeZone, email, name } of team) {
    const until = expiresAt ? [`until ${lastDayField(timeZone, expiresAt)}`] : [];
    say([hub, scope ? `${role} (${scope})` : role, email, name, ...until].join('\t'));
  }
}

/** Undefined where nothing is said: a role that is there keeps its end. */
function readUntil({ hub, now }: Ctx, typed: string | undefined): Date | undefined {
  if (typed === undefined) return undefined;
  const day = readLastDay(hub.timeZone, typed, now);
  if (day.kind === 'day') return day.expiresAt;
  throw new UnsafeSettings(
    day.kind === 'past' ? `${typed} is over.` : `"${typed}" is not a day. Write it as 2026-12-31.`,
  );
}

function readRole(role: string | undefined): Role {
  const known = ROLES.find((candidate) => candidate === role);
  if (known) return known;
  throw new UnsafeSettings(
    `${role ? `There is no role "${role}".` : 'Say which role with --role.'} Roles: ${ROLES.join(', ')}.`,
  );
}

const FLAG: Record<string, string> = {
  zone: '--zone',
  organization: '--organization',
  switchEvent: '--switch',
};

function whyNot(reason: GrantRefusal, { hub }: Ctx, request: RoleRequest): string {
  const zones = hub.zones.map((zone) => zone.slug).join(', ');
  if (reason === 'scope-unknown') {
    return request.zone
      ? `${hub.name} has no zone "${request.zone}". Zones: ${zones}.`
      : `${hub.name} has no Switch "${request.switchEvent}".`;
  }
  const flags = `${FLAG.zone} is for organisers (${zones}), ${FLAG.organization} for mediators, ${FLAG.switchEvent} for facilitators and co_organisers`;
  if (reason === 'scope-missing') return `The role ${request.role} needs its scope: ${flags}.`;
  if (reason === 'scope-too-many') return `The role ${request.role} does not take that scope: ${flags}.`;
  return 'This is not allowed.';
}

async function systemContext({ db }: Connection, hubId: string): Promise<Ctx> {
  const hub = await findHub(db, hubId);
  if (!hub) throw new UnsafeSettings(`There is no hub "${hubId}". Create it: npm run seed -- --hub ${hubId}`);
  return { db, hub, viewer: { kind: 'system' }, locale: 'fr', now: new Date() };
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
