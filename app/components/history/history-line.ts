import type { JournalEntry } from '~/domain/history/journal-entry';
import { fill } from '~/i18n/fill';
import { formatDayAndHour } from '~/i18n/format-time';
import { paths } from '~/paths';
import type { HistoryReader } from './history-value';
import { actLabel, changesOf, type HistoryChange } from './history-words';

/** One line of the history in words. */
export interface HistoryLine {
  id: number;
  at: string;
  /** In the hub's time. */
  when: string;
  who: string;
  what: string;
  /** Whom or what it is about: « Ana Roux », « Un café des écrans ». */
  about: { name: string; href: string | null } | null;
  switchEvent: { title: string; slug: string } | null;
  changes: HistoryChange[];
}

/** @param timeZone in which the moment is told; by default the hub's */
export function historyLine(
  reader: HistoryReader,
  entry: JournalEntry,
  timeZone: string = reader.hub.timeZone,
): HistoryLine {
  const { locale, words } = reader;
  const { id, at, actor, switchEvent, about } = entry;
  return {
    ...{ id, switchEvent },
    at: at.toISOString(),
    when: formatDayAndHour(locale, timeZone, at),
    who: actor.name ?? words.history.actors[actor.kind],
    what: actLabel(words, entry.subject, entry.act),
    about: about && { name: about.name, href: about.ideaNumber ? paths.idea(about.ideaNumber) : null },
    changes: changesOf({ ...reader, hub: { ...reader.hub, timeZone } }, entry),
  };
}

/** « Jauge : 40, puis 60 » */
export function changeText(words: HistoryReader['words'], { label, before, after }: HistoryChange): string {
  const { fromTo, nowOnly, nothing } = words.history;
  if (before === '') return fill(nowOnly, { label, after });
  return fill(fromTo, { label, before, after: after || nothing });
}
