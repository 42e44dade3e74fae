/** As the table's own constraint says: a million euros. */
export const MOST_CENTS = 100_000_000;

const PLAIN = /^(?<whole>\d+)(?:[.,](?<fraction>\d{1,2}))?$/;
/** Thousands parted by one sign, and the cents by the other. */
const GROUPED = /^(?<whole>\d{1,3}(?:([.,])\d{3})(?:\2\d{3})*)(?:(?!\2)[.,](?<fraction>\d{1,2}))?$/;

/**
 * Reads an amount as people type it: "1 234,50", "1234.5 €", "12,5", "1.234,50". @returns cents, undefined where it is
 * none, negative or more than MOST_CENTS
 */
export function readEuros(typed: string): number | undefined {
  const text = typed.replace(/[\s\u00a0\u202f€]|euros?/giu, '');
  const { whole = '', fraction = '' } = (GROUPED.exec(text) ?? PLAIN.exec(text))?.groups ?? {};
  if (whole === '') return undefined;
  const cents = Number(whole.replace(/[.,]/g, '')) * 100 + Number(fraction.padEnd(2, '0'));
  return Number.isSafeInteger(cents) && cents <= MOST_CENTS ? cents : undefined;
}
