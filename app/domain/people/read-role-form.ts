import { z } from 'zod';
import { cleanLine } from '../clean-text';
import type { Hub } from '../hubs/hub';
import { readLastDay } from './last-day';
import type { RoleRequest } from './role-scope';
import type { Role } from './viewer';

export const MAX_NAME = 120;
const MAX_EMAIL = 254;

/** What is wrong with a form about a role, by field: keys of the dictionary section "team". */
export type RoleProblem =
  | 'nameMissing'
  | 'nameLong'
  | 'email'
  | 'roleMissing'
  | 'organizationMissing'
  | 'organizationExtra'
  | 'organizationLong'
  | 'untilBad'
  | 'untilPast';
export type RoleProblems = Partial<Record<RoleField, RoleProblem>>;
export type RoleField = 'name' | 'email' | 'role' | 'organization' | 'until';

/** A role as a form holds it, with its zone: "organiser.alpes". */
export interface RoleChoice {
  role: Role;
  zone?: string | undefined;
}

const OF_HUB = ['hub_admin', 'hub_staff', 'mediator'] as const;
const OF_SWITCH = ['co_organiser', 'facilitator'] as const;

export function choiceValue({ role, zone }: RoleChoice): string {
  return zone ? `${role}.${zone}` : role;
}

/** Every role that the hub's admins give: one for each zone, and those of the whole hub. */
export function hubRoleChoices(hub: Pick<Hub, 'zones'>): RoleChoice[] {
  const zones = hub.zones.map(({ slug }) => ({ role: 'organiser' as const, zone: slug }));
  const [admin, staff, mediator] = OF_HUB.map((role) => ({ role }));
  return [admin, staff, ...zones, mediator].filter((choice) => choice !== undefined);
}

export function switchRoleChoices(): RoleChoice[] {
  return OF_SWITCH.map((role) => ({ role }));
}

type Fields = Pick<FormData, 'get'>;
type RolePart = Pick<RoleRequest, 'role' | 'zone' | 'organization'> & { expiresAt: Date | null };

/** The role of a form, out of those that it offered, with its scope and its last day. */
export function readRole(
  fields: Fields,
  choices: readonly RoleChoice[],
  { timeZone, now }: { timeZone: string; now: Date },
): { value: RolePart | undefined; problems: RoleProblems } {
  const problems: RoleProblems = {};
  const choice = choices.find((candidate) => choiceValue(candidate) === fields.get('role'));
  if (!choice) problems.role = 'roleMissing';
  const organization = cleanLine(String(fields.get('organization') ?? ''));
  const wrong = wrongOrganization(choice, organization);
  if (wrong) problems.organization = wrong;
  const day = readLastDay(timeZone, String(fields.get('until') ?? ''), now);
  if (day.kind === 'bad') problems.until = 'untilBad';
  if (day.kind === 'past') problems.until = 'untilPast';
  const expiresAt = day.kind === 'day' ? day.expiresAt : null;
  const isFine = choice && Object.keys(problems).length === 0;
  return {
    value: isFine ? { ...choice, organization: organization || undefined, expiresAt } : undefined,
    problems,
  };
}

function wrongOrganization(choice: RoleChoice | undefined, organization: string): RoleProblem | undefined {
  if (!choice) return undefined;
  if (choice.role !== 'mediator') return organization === '' ? undefined : 'organizationExtra';
  if (organization === '') return 'organizationMissing';
  return organization.length > MAX_NAME ? 'organizationLong' : undefined;
}

/** The same with the person to invite. */
export function readInvitation(
  fields: Fields,
  choices: readonly RoleChoice[],
  clock: { timeZone: string; now: Date },
): { value: (RolePart & { name: string; email: string }) | undefined; problems: RoleProblems } {
  const { value, problems } = readRole(fields, choices, clock);
  const name = cleanLine(String(fields.get('name') ?? ''));
  if (name === '') problems.name = 'nameMissing';
  if (name.length > MAX_NAME) problems.name = 'nameLong';
  const email = String(fields.get('email') ?? '')
    .trim()
    .toLowerCase();
  if (email.length > MAX_EMAIL || !z.email().safeParse(email).success) problems.email = 'email';
  const isFine = value && Object.keys(problems).length === 0;
  return { value: isFine ? { ...value, name, email } : undefined, problems };
}
