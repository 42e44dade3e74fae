/** Somebody waits for it at this moment. */
const NOW = 3;
/** The answer to what somebody has just done. */
const SOON = 2;
/** To many people at once: whoever has just registered goes first. */
const IN_TURN = 1;

/** Which messages leave first where many wait, as pg-boss counts: more is earlier. */
export function urgencyOf(kind: string): number {
  if (kind === 'sign-in') return NOW;
  return /^(registration|idea|ride)-|^campaign-test$|^follow-asked$/.test(kind) ? SOON : IN_TURN;
}
