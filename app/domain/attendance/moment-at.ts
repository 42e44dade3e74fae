/** Whoever comes early comes for what begins within the hour. */
const EARLY_MS = 3_600_000;

/** What people come for at this time: the latest moment that has begun, or is about to. */
export function momentAt<Moment extends { startsAt: Date }>(
  moments: readonly Moment[],
  now: Date,
): Moment | undefined {
  const begun = moments.filter(({ startsAt }) => startsAt.getTime() <= now.getTime() + EARLY_MS);
  const last = Math.max(...begun.map(({ startsAt }) => startsAt.getTime()));
  return begun.find(({ startsAt }) => startsAt.getTime() === last) ?? moments[0];
}
