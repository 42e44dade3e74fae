import { inTransaction } from '~db/in-transaction';
import { lockSwitch } from '~db/lock';
import { type SeatsRow, selectSeats } from '~db/queries/registrations-seats';
import { markAllReleased, markReleased } from '~db/queries/seat-releases';
import type { Ctx } from '../../context';
import { recordHistory } from '../../history/record-history.server';
import { ok, type Result, refused } from '../../result';
import { promoteWaitlist } from './promote-waitlist.server';

export type ReleaseResult = Result<{ promoted: string[] }, 'not-due' | 'already-released'>;

/** A release whose date has come, with what its line of the history says. */
interface Due {
  at: Date;
  isMarked: boolean;
  /** Of one type; undefined where it opens all places. */
  part?: { id: string; stakeholderType: string; places: number | null };
}

/**
 * From a release date on, reserved places are open to everybody: gives them to whoever waits.
 * Done by a job, exactly once for each date, also where several have passed since it last looked: all of them are
 * noted in their order, then who waits is promoted once. The seat rule itself looks at the dates, not at the job.
 */
export function releaseReservedPlaces(ctx: Ctx, switchEventId: string): Promise<ReleaseResult> {
  return inTransaction(ctx.db, async (trx): Promise<ReleaseResult> => {
    await lockSwitch(trx, switchEventId);
    const seats = await selectSeats(trx, switchEventId);
    const due = seats && seats.hubId === ctx.hub.id ? dueReleases(seats, ctx.now) : [];
    const fresh = due.filter(({ isMarked }) => !isMarked);
    if (fresh.length === 0) return refused(due.length === 0 ? 'not-due' : 'already-released');
    const parts = fresh.flatMap(({ part }) => (part ? [part] : []));
    await markReleased(
      trx,
      parts.map(({ id }) => id),
      ctx.now,
    );
    if (parts.length < fresh.length) await markAllReleased(trx, switchEventId, ctx.now);
    await recordHistory(
      trx,
      { ...ctx, viewer: { kind: 'system' } },
      fresh.map(({ part }) => entryOf(switchEventId, part)),
    );
    return ok({ promoted: await promoteWaitlist(trx, ctx, switchEventId) });
  });
}

function dueReleases({ releaseAt, releasedAt, releases }: SeatsRow, now: Date): Due[] {
  const all: Due[] = releaseAt ? [{ at: releaseAt, isMarked: releasedAt !== null }] : [];
  const parts = releases.map(({ id, stakeholderType, places, at, ...release }): Due => {
    return { at, isMarked: release.releasedAt !== null, part: { id, stakeholderType, places } };
  });
  return [...parts, ...all]
    .filter(({ at }) => now >= at)
    .sort((one, other) => one.at.getTime() - other.at.getTime());
}

function entryOf(switchEventId: string, part: Due['part']) {
  const entry = { subject: 'switch_event', subjectId: switchEventId, switchEventId } as const;
  const act = 'released-places';
  if (!part) return { ...entry, act };
  return { ...entry, act, after: { stakeholderType: part.stakeholderType, places: part.places } };
}
