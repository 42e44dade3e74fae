import type { Locale } from '~/domain/context';
import type { HistorySubject } from '~/domain/history/journal-entry';
import type { Hub } from '~/domain/hubs/hub';
import { lastDayOf } from '~/domain/people/last-day';
import { fill } from '~/i18n/fill';
import { formatHours } from '~/i18n/format-days';
import { formatOpening } from '~/i18n/format-opening';
import { formatDay, formatDayAndHour } from '~/i18n/format-time';
import type { Dictionary } from '~/i18n/fr';
import { fieldLabel } from './field-label';

export interface HistoryReader {
  locale: Locale;
  words: Dictionary;
  hub: Pick<Hub, 'zones' | 'stakeholderTypes' | 'timeZone' | 'columns' | 'forms'>;
}

type Named = Readonly<Record<string, string | undefined>>;

/** A moment as the history keeps it: whole, or to the minute; both in UTC. */
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:[\d.]+Z)?$/;

/** What stood in a field, in words. */
export function valueText(
  reader: HistoryReader,
  subject: HistorySubject,
  name: string,
  value: unknown,
): string {
  const { words, locale, hub } = reader;
  if (value === null || value === undefined || value === '') return words.history.nothing;
  if (typeof value === 'boolean') return value ? words.forms.yes : words.forms.no;
  if (Array.isArray(value)) {
    if (name === 'fields')
      return value.flatMap((each) => fieldLabel(words, subject, String(each)) ?? []).join(' · ');
    if (name === 'openingHours') return openingText(reader, value);
    if (value.length === 0) return words.history.nothing;
    return value.map((each) => valueText(reader, subject, name, each)).join(' · ');
  }
  if (typeof value === 'object') return objectText(reader, subject, name, value);
  const text = String(value);
  if (name === 'expiresAt') return formatDay(locale, hub.timeZone, lastDayOf(new Date(text)));
  if (INSTANT.test(text)) return formatDayAndHour(locale, hub.timeZone, instantOf(text));
  return codeText(reader, subject, text) ?? text;
}

function instantOf(text: string): Date {
  return new Date(text.endsWith('Z') ? text : `${text}Z`);
}

/** Whether a venue is the hub's is kept as its id, which names nothing to a reader. */
function objectText(reader: HistoryReader, subject: HistorySubject, name: string, value: object): string {
  if (name === 'sessions') return sessionText(reader, subject, value);
  if (name === 'seatRules') return ruleText(reader, subject, value);
  return Object.entries(value)
    .filter(([key, part]) => key !== 'shared' && part !== null && part !== '' && part !== 0)
    .map(([, part]) => valueText(reader, subject, '', part))
    .join(', ');
}

/** « Plénière, Accueil, lundi 24 juin 2019, de 9 h 30 à 11 h, Grande salle » */
function sessionText(
  reader: HistoryReader,
  subject: HistorySubject,
  session: { kind?: string; title?: string; startsAt?: string; endsAt?: string },
): string {
  const { kind, title, startsAt = '', endsAt = '', ...rest } = session;
  const { locale, hub } = reader;
  const [from, to] = [new Date(startsAt), new Date(endsAt)];
  return [
    kind && (codeText(reader, subject, kind) ?? kind),
    title,
    formatDay(locale, hub.timeZone, from),
    formatHours(locale, hub.timeZone, from, to),
    ...Object.values(rest),
  ]
    .filter(Boolean)
    .join(', ');
}

function ruleText(
  reader: HistoryReader,
  subject: HistorySubject,
  rule: { stakeholderType?: string; reserved?: number; maximum?: number | null },
): string {
  const { stakeholderType = '', reserved = 0, maximum = null } = rule;
  const text = reader.words.organisation.seatRule;
  const type = codeText(reader, subject, stakeholderType) ?? stakeholderType;
  return [
    reserved > 0 ? fill(text.reserved, { type, reserved }) : '',
    maximum === null ? '' : fill(text.maximum, { type, maximum }),
  ]
    .filter(Boolean)
    .join(' · ');
}

function openingText({ locale, words }: HistoryReader, [opens, closes]: unknown[]): string {
  const opensAtMinute = typeof opens === 'number' ? opens : null;
  const closesAtMinute = typeof closes === 'number' ? closes : null;
  return formatOpening(locale, { opensAtMinute, closesAtMinute }) || words.history.nothing;
}

/** What a code of ours is called; undefined for words that people wrote. */
function codeText(
  { words, locale, hub }: HistoryReader,
  subject: HistorySubject,
  code: string,
): string | undefined {
  const zone = hub.zones.find(({ id, slug }) => id === code || slug === code);
  const type = hub.stakeholderTypes.find(({ slug }) => slug === code);
  const word =
    hub.columns.find(({ slug }) => slug === code)?.state ??
    hub.forms.find(({ slug }) => slug === code)?.label;
  const states: Named =
    subject === 'registration' ? words.organisation.people.statuses : words.lifeCycle.states;
  const known: Named = {
    ...words.switches.sessionKinds,
    ...words.switches.audiences,
    ...words.team.roles,
    ...words.report.coop.levels,
    ...words.room.remote.views,
    ...states,
    changed: words.history.kept,
  };
  return zone?.name ?? type?.label[locale] ?? word?.[locale] ?? known[code];
}
