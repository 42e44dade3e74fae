import { data, redirect } from '@remix-run/node';
import type { Ctx } from '~/domain/context';
import { inviteToSwitch } from '~/domain/people/invite-person.server';
import { lastDayField, usualEnd } from '~/domain/people/last-day';
import { switchRoleChoices } from '~/domain/people/read-role-form';
import { removeFromSwitch } from '~/domain/people/remove-grant.server';
import type { SwitchEvent } from '~/domain/switches/switch-event';
import { paths } from '~/paths';
import { answerInvitation } from './invitation-answer.server';

/** Invites to one Switch, or removes somebody from it. */
export async function answerSwitchTeam(ctx: Ctx, event: SwitchEvent, sent: FormData) {
  const next = paths.switchTeam(event.slug);
  if (sent.get('intent') === 'remove') {
    const removed = await removeFromSwitch(ctx, event, String(sent.get('role') ?? ''));
    if (!removed.ok && removed.reason === 'not-allowed') throw data(null, { status: 403 });
    // A button pressed twice finds nobody: they are gone, as was asked.
    return redirect(`${next}?fait=retire`, 303);
  }
  return answerInvitation(ctx, sent, {
    choices: switchRoleChoices(),
    timeZone: event.zone.timeZone,
    invite: (invitation) =>
      inviteToSwitch(ctx, event, { ...invitation, role: roleOfSwitch(invitation.role) }),
    next,
  });
}

function roleOfSwitch(role: string): 'co_organiser' | 'facilitator' {
  return role === 'facilitator' ? role : 'co_organiser';
}

/** What the form proposes: as the date field shows it. */
export function usualLastDay(event: SwitchEvent, now: Date): string {
  return lastDayField(event.zone.timeZone, usualEnd(event, now));
}
