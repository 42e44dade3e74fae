const MINUTE_MS = 60_000;

/** How long the sessions last together, in minutes; what runs at once counts once. */
export function minutesAttended(sessions: readonly { startsAt: Date; endsAt: Date }[]): number {
  const inOrder = [...sessions].sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
  let until = Number.NEGATIVE_INFINITY;
  let sum = 0;
  for (const { startsAt, endsAt } of inOrder) {
    sum += Math.max(0, endsAt.getTime() - Math.max(startsAt.getTime(), until));
    until = Math.max(until, endsAt.getTime());
  }
  return Math.round(sum / MINUTE_MS);
}
