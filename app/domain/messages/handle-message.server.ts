import { inTransaction } from '~db/in-transaction';
import { changeState } from '~db/queries/messages-list';
import { insertCallOfMessage } from '~db/queries/phone-calls';
import type { Ctx } from '../context';
import { recordHistory } from '../history/record-history.server';
import { can } from '../people/can';
import { ok, type Result, refused } from '../result';

export type HandleResult = Result<null, 'not-allowed' | 'not-there'>;

/**
 * Tries a message that failed once more from the start, under the same Message-ID. Not where its address was refused
 * for good: its person is to be called.
 */
export function retryMessage(ctx: Ctx, id: string): Promise<HandleResult> {
  return handle(ctx, id, {
    act: 'retried',
    from: 'failed',
    set: { state: 'owed', attempts: 0, handledAt: null },
  });
}

/** Somebody was called or met, and told: noted as a call where it was about their registration. */
export function markTold(ctx: Ctx, id: string): Promise<HandleResult> {
  return inTransaction(ctx.db, async (trx) => {
    const set = { state: 'told', handledAt: ctx.now } as const;
    const told = await handle({ ...ctx, db: trx }, id, { act: 'told', from: 'to_tell', set });
    if (told.ok) await insertCallOfMessage(trx, id, { byUser: userOf(ctx), at: ctx.now });
    return told;
  });
}

function userOf({ viewer }: Ctx): string | null {
  return viewer.kind === 'staff' ? viewer.userId : null;
}

interface Change {
  act: string;
  from: 'failed' | 'to_tell';
  set: Parameters<typeof changeState>[2];
}

async function handle(ctx: Ctx, id: string, { act, from, set }: Change): Promise<HandleResult> {
  const hubId = ctx.hub.id;
  if (!can(ctx.viewer, 'see-messages', { hubId })) return refused('not-allowed');
  return inTransaction(ctx.db, async (trx): Promise<HandleResult> => {
    if (!(await changeState(trx, { hubId, id, state: from }, set))) return refused('not-there');
    await recordHistory(trx, ctx, [{ subject: 'message', subjectId: id, act }]);
    return ok(null);
  });
}
