/**
 * Codes of PostgreSQL (Appendix A of its manual) and of the network that mean: not now, try again. 25006 is a
 * server that only reads: one that is taking over from another.
 */
const AWAY =
  /^(08|53|57P|57014|40001|40P01|55P03|25006|ECONN|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH)/;

/** The status that a thrown thing deserves: its own, 503 where waiting helps, 400 for an unreadable address, else 500. */
export function statusOfFailure(error: unknown): number {
  const { status, code, name, message } = (error ?? {}) as Record<string, unknown>;
  if (typeof status === 'number' && status >= 400 && status < 600) return status;
  if (name === 'LockBusy' || (typeof code === 'string' && AWAY.test(code))) return 503;
  if (/timeout exceeded when trying to connect|Connection terminated/i.test(String(message))) return 503;
  return code === 'ERR_INVALID_URL' || error instanceof URIError ? 400 : 500;
}
