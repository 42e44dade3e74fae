import type { Locale } from '~/domain/context';
import { lastDayOf } from '~/domain/people/last-day';
import type { Role } from '~/domain/people/viewer';
import { fill } from '~/i18n/fill';
import { formatDay, formatDayAndHour } from '~/i18n/format-time';
import type { Dictionary } from '~/i18n/fr';

/** One role of one person, in words. */
export interface TeamMemberView {
  id: string;
  name: string;
  email: string;
  isMe: boolean;
  /** « Organisation, zone Alpes » */
  role: string;
  /** « Pour le Switch … », « Pour Les Lices »; '' where the role says it all. */
  scope: string;
  lastSignIn: string;
  until: string;
  isOver: boolean;
}

interface Member {
  id: string;
  userId: string;
  name: string;
  email: string;
  role: Role;
  zone: { name: string } | null;
  organization: string | null;
  switchEvent: { title: string } | null;
  lastSignInAt: Date | null;
  expiresAt: Date | null;
  isOver: boolean;
}

export function teamMemberView(
  member: Member,
  reader: { locale: Locale; timeZone: string; words: Dictionary['team']; me: string },
): TeamMemberView {
  const { locale, timeZone, words, me } = reader;
  const { id, name, email, lastSignInAt, expiresAt, isOver, switchEvent, organization } = member;
  const day = expiresAt ? formatDay(locale, timeZone, lastDayOf(expiresAt)) : '';
  return {
    ...{ id, name, email, isOver },
    isMe: member.userId === me,
    role: roleLabel(words, member.role, member.zone?.name),
    scope: switchEvent
      ? fill(words.ofSwitch, { title: switchEvent.title })
      : organization
        ? fill(words.ofOrganization, { organization })
        : '',
    lastSignIn: lastSignInAt ? formatDayAndHour(locale, timeZone, lastSignInAt) : words.never,
    until: expiresAt ? fill(isOver ? words.over : words.until, { day }) : words.noEnd,
  };
}

export function roleLabel(words: Dictionary['team'], role: Role, zone?: string | undefined): string {
  return role === 'organiser' && zone ? fill(words.organiserOf, { zone }) : words.roles[role];
}
