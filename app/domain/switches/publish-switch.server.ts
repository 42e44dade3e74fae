import { inTransaction } from '~db/in-transaction';
import { updateSwitch } from '~db/queries/switches-write';
import type { Ctx } from '../context';
import { recordHistory } from '../history/record-history.server';
import { planNotices } from '../notices/plan-notices.server';
import { ok, type Result, refused } from '../result';
import { drawSlug } from './draw-slug.server';
import { type HoldRefusal, holdVersion } from './hold-switch.server';

/**
 * Shows a draft to everybody, under an address made of what it has become; from now on that address is kept.
 * @returns the address
 */
export function publishSwitch(
  ctx: Ctx,
  { id, version }: { id: string; version: number },
): Promise<Result<{ slug: string }, HoldRefusal | 'already-published' | 'over' | 'incomplete'>> {
  return inTransaction(ctx.db, async (trx) => {
    const held = await holdVersion(trx, ctx, id, version);
    if (!held.ok) return held;
    const event = held.value;
    if (event.status === 'published') return refused('already-published', { slug: event.slug });
    if (event.endsAt <= ctx.now) return refused('over');
    // Made from another Switch without its texts or its venue, and not completed since.
    if (event.purpose === '' || event.venue.name === '') return refused('incomplete');
    const slug = await drawSlug(trx, ctx.hub.id, event, id);
    await updateSwitch(trx, id, {
      slug,
      status: 'published',
      publishedAt: ctx.now,
      calendarSequence: event.calendarSequence + 1,
      updatedAt: ctx.now,
    });
    await recordHistory(trx, ctx, [
      {
        subject: 'switch_event',
        subjectId: id,
        switchEventId: id,
        act: 'published',
        before: { status: 'draft' },
        after: { status: 'published' },
      },
    ]);
    await planNotices(trx, event, ctx.now);
    return ok({ slug });
  });
}
