/** A Switch that is over can still be published with other dates; it can no longer be cancelled. */
export function publishRefusal<Reason extends string>(
  reason: Reason,
): Exclude<Reason, 'over'> | 'over-to-publish' {
  return reason === 'over' ? 'over-to-publish' : (reason as Exclude<Reason, 'over'>);
}
