import type { Locale } from '~/domain/context';
import type { HistorySubject, JournalEntry } from '~/domain/history/journal-entry';
import type { Hub } from '~/domain/hubs/hub';
import { lastDayOf } from '~/domain/people/last-day';
import { fill } from '~/i18n/fill';
import { formatDay, formatDayAndHour } from '~/i18n/format-time';
import type { Dictionary } from '~/i18n/fr';

export interface HistoryReader {
  locale: Locale;
  words: Dictionary;
  hub: Pick<Hub, 'zones' | 'stakeholderTypes' | 'timeZone'>;
}

/** One thing that changed, as people read it. */
export interface HistoryChange {
  label: string;
  /** '' where it was not there before, or nobody says. */
  before: string;
  after: string;
}

type Named = Readonly<Record<string, string | undefined>>;

/** « Inscription annulée »; an act that the dictionary does not know is named by what it was done to. */
export function actLabel({ history }: Dictionary, subject: HistorySubject, act: string): string {
  const known: Readonly<Record<string, Named | undefined>> = history.acts;
  return known[subject]?.[act] ?? fill(history.other, { subject: history.subjects[subject] });
}

/** The changes of a line: only what differs, in the order in which it was written, never an id. */
export function changesOf(
  reader: HistoryReader,
  { subject, before, after }: Pick<JournalEntry, 'subject' | 'before' | 'after'>,
): HistoryChange[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return names.flatMap((name) => {
    const label = fieldLabel(reader.words, name);
    if (!label) return [];
    const [was, is] = [before[name], after[name]];
    // A person's field is written on both sides as "changed": it did change, and that is all that is kept.
    if (was === 'changed' && is === 'changed')
      return [{ label, before: '', after: reader.words.history.kept }];
    if (JSON.stringify(was) === JSON.stringify(is)) return [];
    const told = (side: Record<string, unknown>) =>
      name in side ? valueText(reader, subject, name, side[name]) : '';
    return [{ label, before: told(before), after: told(after) }];
  });
}

/** Ids name nothing to a reader, and the role of a line is told by its act. */
function fieldLabel({ history, organisation }: Dictionary, name: string): string | undefined {
  const known: Named = { ...organisation.changed, ...history.fields };
  return known[name];
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/;

function valueText(reader: HistoryReader, subject: HistorySubject, name: string, value: unknown): string {
  const { words, locale, hub } = reader;
  if (value === null || value === undefined || value === '') return words.history.nothing;
  if (typeof value === 'boolean') return value ? words.forms.yes : words.forms.no;
  if (Array.isArray(value)) {
    if (name === 'fields') return value.flatMap((each) => fieldLabel(words, String(each)) ?? []).join(' · ');
    if (value.length === 0) return words.history.nothing;
    return value.map((each) => valueText(reader, subject, name, each)).join(' · ');
  }
  if (typeof value === 'object') {
    const parts = Object.values(value).filter((part) => part !== null && part !== '' && part !== 0);
    return parts.map((part) => valueText(reader, subject, '', part)).join(', ');
  }
  const text = String(value);
  if (name === 'expiresAt') return formatDay(locale, hub.timeZone, lastDayOf(new Date(text)));
  if (INSTANT.test(text)) return formatDayAndHour(locale, hub.timeZone, new Date(text));
  return codeText(reader, subject, text) ?? text;
}

/** What a code of ours is called; undefined for words that people wrote. */
function codeText(
  { words, locale, hub }: HistoryReader,
  subject: HistorySubject,
  code: string,
): string | undefined {
  const zone = hub.zones.find(({ id, slug }) => id === code || slug === code);
  const type = hub.stakeholderTypes.find(({ slug }) => slug === code);
  const states: Named =
    subject === 'registration' ? words.organisation.people.statuses : words.lifeCycle.states;
  const known: Named = {
    ...words.ideas.states,
    ...words.board.forms,
    ...words.switches.sessionKinds,
    ...words.switches.audiences,
    ...words.team.roles,
    ...words.report.coop.levels,
    ...states,
    changed: words.history.kept,
  };
  return zone?.name ?? type?.label[locale] ?? known[code];
}
