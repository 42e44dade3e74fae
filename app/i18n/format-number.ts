import type { Locale } from '../domain/context';

const TAGS: Record<Locale, string> = { fr: 'fr-FR', en: 'en-GB' };

/** « 1 000 000 » / "1,000,000". */
export function formatNumber(locale: Locale, value: number): string {
  return new Intl.NumberFormat(TAGS[locale]).format(value);
}

/** « 432 000 € » / "€432,000". */
export function formatEuros(locale: Locale, value: number): string {
  return new Intl.NumberFormat(TAGS[locale], {
    style: 'currency',
    currency: 'EUR',
    maximumFractionDigits: 0,
  }).format(value);
}

/** « 1 234,50 € » / "€1,234.50"; cents are not shown where there are none. */
export function formatCents(locale: Locale, cents: number): string {
  const fractions = cents % 100 === 0 ? 0 : 2;
  return new Intl.NumberFormat(TAGS[locale], {
    style: 'currency',
    currency: 'EUR',
    minimumFractionDigits: fractions,
    maximumFractionDigits: fractions,
  }).format(cents / 100);
}
