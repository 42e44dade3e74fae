import { DateTime } from 'luxon';
import type { JournalAsk } from '~/domain/history/journal-entry';
import { readLocalMoment } from '~/domain/switches/form/local-moment';
import { type JournalQuery, readEdge, subjectAndAct } from './journal-query';

const MIDNIGHT = { hour: 0, minute: 0 };

/** What the address asks of the journal. A day that is none is told, and not filtered by. */
export function journalAskOf(
  query: JournalQuery,
  search: URLSearchParams,
  timeZone: string,
): { ask: JournalAsk; wrong: { du: boolean; au: boolean } } {
  const [from, to] = [query.du, query.au].map((day) =>
    readLocalMoment(timeZone, { day, hour: '' }, MIDNIGHT),
  );
  const start = from?.kind === 'instant' ? from.at : undefined;
  const last = to?.kind === 'instant' ? to.at : undefined;
  return {
    ask: {
      from: start,
      // The last day is meant whole.
      to: last && DateTime.fromJSDate(last, { zone: timeZone }).plus({ days: 1 }).toJSDate(),
      actorUserId: query.qui || undefined,
      ...subjectAndAct(query.quoi),
      switchText: query.switch || undefined,
      edge: readEdge(search),
    },
    wrong: { du: query.du !== '' && !start, au: query.au !== '' && !last },
  };
}
