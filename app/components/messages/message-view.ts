import type { Locale } from '~/domain/context';
import type { MessageChannel, MessageKind, MessageState } from '~/domain/messages/message-kinds';
import { formatDayAndHour } from '~/i18n/format-time';
import { paths } from '~/paths';

/** One message as the log shows it, in words and links. */
export interface MessageView {
  id: string;
  kind: MessageKind;
  state: MessageState;
  channel: MessageChannel;
  toName: string;
  toEmail: string | null;
  toPhone: string | null;
  /** Who accompanies somebody that gave no address. */
  companion: { name: string; phone: string } | null;
  /** Where whoever calls reads what to say. */
  callsHref: string | null;
  about: { title: string; href: string; when: string | null } | null;
  /** What was decided, or why, where the message carries it. */
  reason: string;
  date: string;
  attempts: number;
  lastError: string | null;
}

export interface MessageSource {
  id: string;
  kind: string;
  state: MessageState;
  channel: MessageView['channel'];
  toName: string;
  toEmail: string | null;
  toPhone: string | null;
  details: Record<string, unknown>;
  attempts: number;
  lastError: string | null;
  createdAt: Date;
  switchSlug: string | null;
  switchTitle: string | null;
  switchStartsAt: Date | null;
  switchTimeZone: string | null;
  companionName: string | null;
  companionPhone: string | null;
  ideaNumber: number | null;
  ideaTitle: string | null;
}

export function messageView(row: MessageSource, locale: Locale, hubTimeZone: string): MessageView {
  const { id, state, channel, toName, toEmail, toPhone, attempts, lastError } = row;
  const companion = row.companionName ? { name: row.companionName, phone: row.companionPhone ?? '' } : null;
  return {
    ...{ id, state, channel, toName, toEmail, toPhone, attempts, lastError, companion },
    kind: row.kind as MessageKind,
    callsHref: state === 'to_tell' && row.switchSlug ? paths.calls(row.switchSlug) : null,
    about: aboutOf(row, locale),
    reason: typeof row.details.reason === 'string' ? row.details.reason : '',
    date: formatDayAndHour(locale, hubTimeZone, row.createdAt),
  };
}

function aboutOf(row: MessageSource, locale: Locale): MessageView['about'] {
  if (row.ideaNumber !== null)
    return { title: row.ideaTitle ?? '', href: paths.idea(row.ideaNumber), when: null };
  if (row.switchSlug === null) return null;
  const when =
    row.switchStartsAt && row.switchTimeZone
      ? formatDayAndHour(locale, row.switchTimeZone, row.switchStartsAt)
      : null;
  return { title: row.switchTitle ?? '', href: paths.switchEvent(row.switchSlug), when };
}
