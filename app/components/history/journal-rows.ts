import type { JournalEntry } from '~/domain/history/journal-entry';
import { changeText, historyLine } from './history-line';
import type { HistoryReader } from './history-value';

/** The journal as rows of a file, with what each column holds first. */
export function journalRows(reader: HistoryReader, entries: readonly JournalEntry[]) {
  const { words } = reader;
  const { columns, switchLabel } = words.history;
  const head = [columns.when, columns.who, columns.what, switchLabel, columns.about, columns.change];
  const rows = entries.map((entry) => {
    const line = historyLine(reader, entry);
    return [
      line.when,
      line.who,
      line.what,
      line.switchEvent?.title ?? '',
      line.about?.name ?? '',
      line.changes.map((change) => changeText(words, change)).join('\n'),
    ];
  });
  return { head, rows };
}
