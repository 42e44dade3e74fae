import type { Trx } from '~db/in-transaction';
import type { Ctx } from '../context';
import { recordHistory } from '../history/record-history.server';

/** Adds to the history what somebody did about a ride: never from where, and never with whom. */
export function recordRide(
  trx: Trx,
  ctx: Ctx,
  { id, switchEventId }: { id: string; switchEventId: string },
  line: { act: string; seats?: number },
): Promise<void> {
  const { seats, ...rest } = line;
  const after = seats === undefined ? {} : { after: { seats } };
  return recordHistory(trx, ctx, [
    { subject: 'registration', subjectId: id, switchEventId, ...rest, ...after },
  ]);
}
