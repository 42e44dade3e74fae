const FIRST_WAIT_MS = 10_000;
const LONGEST_WAIT_MS = 10 * 60_000;
/** A receiver that is away for longer than that has to ask for what it missed. */
const GIVE_UP_MS = 3 * 24 * 60 * 60_000;

/**
 * When a call that failed is made again: after pauses that double up to ten minutes; undefined once three days have
 * passed since it was owed.
 * @param attempts made so far, at least 1
 */
export function retryAt({
  attempts,
  owedAt,
  now,
}: {
  attempts: number;
  owedAt: Date;
  now: Date;
}): Date | undefined {
  if (now.getTime() - owedAt.getTime() >= GIVE_UP_MS) return undefined;
  return new Date(now.getTime() + Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (attempts - 1)));
}
