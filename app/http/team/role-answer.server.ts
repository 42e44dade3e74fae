import { data, redirect } from '@remix-run/node';
import type { RoleRefusal } from '~/components/team/role-refusal';
import type { Ctx } from '~/domain/context';
import type { Hub } from '~/domain/hubs/hub';
import { type ChangeRefusal, changeGrant } from '~/domain/people/change-grant.server';
import {
  hubRoleChoices,
  type RoleChoice,
  type RoleProblems,
  readRole,
  switchRoleChoices,
} from '~/domain/people/read-role-form';
import { removeGrant } from '~/domain/people/remove-grant.server';
import type { TeamMember } from '~/domain/people/team-pages.server';
import { paths } from '~/paths';

/** What the page of one role shows again after it was refused. */
export interface RoleRefused {
  intent: 'save' | 'remove';
  refusal?: RoleRefusal | undefined;
  problems?: RoleProblems | undefined;
  values?: { role: string; organization: string; until: string } | undefined;
}

const CONFLICT = 409;
const REFUSALS: Partial<Record<ChangeRefusal, RoleRefusal>> = {
  stale: 'stale',
  already: 'already',
  'last-admin': 'lastAdmin',
  'own-role': 'ownRole',
};

/** A role of one Switch stays with that Switch; any other may become each of the hub's. */
export function choicesFor(grant: Pick<TeamMember, 'switchEvent'>, hub: Hub): RoleChoice[] {
  return grant.switchEvent ? switchRoleChoices() : hubRoleChoices(hub);
}

/** Saves or takes away: 303 once it is done, else the same page with why not. */
export async function answerRoleForm(ctx: Ctx, grant: TeamMember, sent: FormData, isOwn: boolean) {
  const knowsOwnLoss = sent.get('knowsOwnLoss') === 'yes';
  if (sent.get('intent') === 'remove') {
    const removed = await removeGrant(ctx, grant.id, { knowsOwnLoss });
    // Whoever has just signed themselves out is led where everybody may be.
    if (removed.ok || removed.reason === 'unknown')
      return redirect(isOwn ? paths.home() : `${paths.team()}?fait=retire`, 303);
    return refuse({ intent: 'remove', refusal: REFUSALS[removed.reason as ChangeRefusal] });
  }
  const text = (name: string) => String(sent.get(name) ?? '').slice(0, 500);
  const values = { role: text('role'), organization: text('organization'), until: text('until') };
  const clock = { timeZone: ctx.hub.timeZone, now: ctx.now };
  const { value, problems } = readRole(sent, choicesFor(grant, ctx.hub), clock);
  if (!value) return data<RoleRefused>({ intent: 'save', problems, values }, { status: 400 });
  const changed = await changeGrant(ctx, grant.id, {
    change: { ...value, switchEvent: grant.switchEvent?.slug },
    seen: text('seen'),
    knowsOwnLoss,
  });
  if (changed.ok) return redirect(isOwn ? paths.organisation() : `${paths.team()}?fait=modifie`, 303);
  return refuse({ intent: 'save', refusal: REFUSALS[changed.reason] ?? 'gone', values });
}

function refuse(refused: RoleRefused) {
  return data<RoleRefused>(refused, { status: CONFLICT });
}
