/** PostgreSQL's integer; no prototype of ours costs two thousand million euros. */
const HIGHEST_COST = 2_000_000_000;

/** « 1 500 », « 1500 € » → 1500; undefined for anything that is not an amount in whole euros. */
export function readEuros(text: string): number | undefined {
  const digits = text.replace(/[\s\u00A0\u202F€]/g, '');
  const amount = /^\d{1,10}$/.test(digits) ? Number(digits) : Number.NaN;
  return amount <= HIGHEST_COST ? amount : undefined;
}
