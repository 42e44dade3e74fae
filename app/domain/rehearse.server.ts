import { inTransaction } from '~db/in-transaction';
import type { Ctx } from './context';

/** Carries what was seen out of a transaction that must not be kept. */
class TakenBack<Seen> extends Error {
  constructor(readonly seen: Seen) {
    super('rehearsed');
  }
}

/**
 * Does something exactly as it would be done, looks at what came of it, and takes all of it back: what is shown
 * beforehand is then what happens. Its locks are held meanwhile, so `look` should be quick.
 */
export async function rehearse<Seen>(ctx: Ctx, look: (within: Ctx) => Promise<Seen>): Promise<Seen> {
  try {
    return await inTransaction(ctx.db, async (trx) => {
      throw new TakenBack(await look({ ...ctx, db: trx }));
    });
  } catch (error) {
    if (error instanceof TakenBack) return error.seen as Seen;
    throw error;
  }
}
