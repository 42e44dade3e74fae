import type { HistorySubject } from '~/domain/history/journal-entry';
import type { Dictionary } from '~/i18n/fr';

type Labels = Readonly<Record<string, string>>;

/** Ids name nothing to a reader, and the role of a line is told by its act. */
export function fieldLabel(
  { history, organisation }: Dictionary,
  subject: HistorySubject,
  name: string,
): string | undefined {
  // What a mailing counts bears names that are fields of a person elsewhere.
  const known: Labels =
    subject === 'campaign' ? history.mailing : { ...organisation.changed, ...history.fields };
  return known[name];
}
