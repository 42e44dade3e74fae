import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { SwitchPlan } from './form/switch-plan';
import { CHANGEABLE, type Changeable, faceOf, VENUE_FIELDS } from './switch-changes';

/** What a form showed when it was opened: a digest of each field, so that nobody's change is lost unseen. */
export type SeenSwitch = Partial<Record<Changeable, string>>;

/** Fields that only make sense together are taken from one side or from the other, never mixed. */
const TOGETHER: readonly { parts: readonly (keyof SwitchPlan)[]; fields: readonly Changeable[] }[] = [
  { parts: ['title'], fields: ['title'] },
  { parts: ['purpose'], fields: ['purpose'] },
  { parts: ['sessions', 'startsAt', 'endsAt'], fields: ['sessions'] },
  { parts: ['venue'], fields: VENUE_FIELDS },
  { parts: ['zone'], fields: ['zone'] },
  {
    parts: ['capacity', 'seatRules', 'releases', 'releaseAt'],
    fields: ['capacity', 'seatRules', 'releases', 'releaseAt'],
  },
  {
    parts: ['registrationOpensAt', 'registrationClosesAt'],
    fields: ['registrationOpensAt', 'registrationClosesAt'],
  },
  { parts: ['audiences'], fields: ['audiences'] },
  { parts: ['contactName'], fields: ['contactName'] },
  { parts: ['contactPhone'], fields: ['contactPhone'] },
];

const seenSchema = z.partialRecord(z.enum(CHANGEABLE), z.string());

export function seenOf(plan: SwitchPlan): Record<Changeable, string> {
  return Object.fromEntries(CHANGEABLE.map((field) => [field, digestOf(plan, field)])) as Record<
    Changeable,
    string
  >;
}

/** The same from a hidden field; whatever it cannot be read from was not seen. */
export function readSeen(sent: unknown): SeenSwitch {
  try {
    return seenSchema.parse(JSON.parse(String(sent)));
  } catch {
    return {};
  }
}

/**
 * Puts a change onto the Switch as it is now. What only one side changed is taken from that side; what both changed
 * in different ways is in conflict, and then nothing is merged.
 * @param change the parts that the form edits
 */
export function mergeChanges(
  now: SwitchPlan,
  change: Partial<SwitchPlan>,
  seen: SeenSwitch,
): { plan: SwitchPlan; conflicts: Changeable[] } {
  const mine = { ...now, ...change };
  const conflicts: Changeable[] = [];
  const taken: (keyof SwitchPlan)[] = [];
  for (const { parts, fields } of TOGETHER) {
    if (!parts.some((part) => part in change)) continue;
    if (!fields.some((field) => digestOf(mine, field) !== seen[field])) continue;
    const differing = fields.filter((field) => digestOf(mine, field) !== digestOf(now, field));
    if (fields.some((field) => digestOf(now, field) !== seen[field])) conflicts.push(...differing);
    else taken.push(...parts);
  }
  const plan = { ...now, ...Object.fromEntries(taken.map((part) => [part, mine[part]])) };
  return { plan, conflicts };
}

function digestOf(plan: SwitchPlan, field: Changeable): string {
  const face = JSON.stringify(faceOf(plan, field)) ?? '';
  return createHash('sha256').update(face).digest('base64url').slice(0, 12);
}
