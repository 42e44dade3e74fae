import { lastDayOf } from '~/domain/people/last-day';
import { ROLES } from '~/domain/people/viewer';
import { readSwitchById } from '~/domain/switches/read-switch.server';
import { formatDays } from '~/i18n/format-days';
import { formatDay } from '~/i18n/format-time';
import { paths } from '~/paths';
import { teamInvitation } from '~emails/letters/team-invitation';
import { frameOf, type MessageRoom } from './message-room.server';
import type { Draft } from './rendered-message';

/** Undefined where the Switch that somebody was invited to is gone. */
export async function draftTeamInvitation(room: MessageRoom): Promise<Draft | undefined> {
  const { ctx, row, origin } = room;
  const { hub, locale } = ctx;
  const { by, role, zone, organization, expiresAt } = row.details;
  const known = ROLES.find((candidate) => candidate === role);
  const event = row.switchEventId ? await readSwitchById(ctx, row.switchEventId) : undefined;
  if (!known || (row.switchEventId && !event)) return undefined;
  const frame = frameOf(room, 'team');
  return {
    frame,
    letter: teamInvitation({
      frame,
      by: typeof by === 'string' ? by : '',
      role: known,
      scope: hub.zones.find(({ slug }) => slug === zone)?.name ?? (organization ? String(organization) : ''),
      switchEvent: event
        ? {
            title: event.title,
            when: formatDays(locale, event.zone.timeZone, event.startsAt, event.endsAt),
          }
        : null,
      until: expiresAt ? formatDay(locale, hub.timeZone, lastDayOf(new Date(String(expiresAt)))) : '',
      email: row.toEmail ?? '',
      signInUrl: origin + paths.signIn(),
    }),
  };
}
