import { HISTORY_SUBJECTS, type HistorySubject } from '~/domain/history/journal-entry';

/** How the journal is asked for, as it stands in the address. */
export interface JournalQuery {
  /** Days as typed or picked. */
  du: string;
  au: string;
  /** Id of somebody of the team. */
  qui: string;
  /** "registration", "registration.cancelled". */
  quoi: string;
  switch: string;
}

export function readJournalQuery(query: URLSearchParams): JournalQuery {
  const text = (name: string) => (query.get(name) ?? '').trim().slice(0, 100);
  return { du: text('du'), au: text('au'), qui: text('qui'), quoi: text('quoi'), switch: text('switch') };
}

export function subjectAndAct(quoi: string): { subject?: HistorySubject; act?: string | undefined } {
  const [subject, act] = quoi.split('.');
  const known = HISTORY_SUBJECTS.find((candidate) => candidate === subject);
  return known ? { subject: known, act: act || undefined } : {};
}

/** The line at the edge of the page before: only a number means one. */
export function readEdge(query: URLSearchParams): { id: number; side: 'older' | 'newer' } | undefined {
  for (const [name, side] of [
    ['avant', 'older'],
    ['apres', 'newer'],
  ] as const) {
    const id = Number(query.get(name));
    if (Number.isSafeInteger(id) && id > 0) return { id, side };
  }
  return undefined;
}

export function isJournalFiltered(query: JournalQuery): boolean {
  return Object.values(query).some((value) => value !== '');
}

/** The address of the same journal elsewhere; what is not asked is left out. */
export function journalSearch(
  query: Partial<JournalQuery>,
  edge: { avant?: number; apres?: number } = {},
): string {
  const kept = Object.entries({ ...query, ...edge }).filter(
    ([, value]) => value !== '' && value !== undefined,
  );
  const search = new URLSearchParams(kept.map(([name, value]) => [name, String(value)])).toString();
  return search === '' ? '' : `?${search}`;
}
