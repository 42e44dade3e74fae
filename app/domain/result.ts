/** What a verb answers: it worked, or it was refused for a reason that the dictionaries put into words. */
export type Result<Value, Reason extends string> = Ok<Value> | Refused<Reason>;

export interface Ok<Value> {
  ok: true;
  value: Value;
}

export interface Refused<Reason extends string> {
  ok: false;
  reason: Reason;
  /** Facts that the sentence needs: who, when, how many. Never a sentence. */
  facts: Record<string, string | number>;
}

export function ok<Value>(value: Value): Ok<Value> {
  return { ok: true, value };
}

export function refused<Reason extends string>(
  reason: Reason,
  facts: Record<string, string | number> = {},
): Refused<Reason> {
  return { ok: false, reason, facts };
}
