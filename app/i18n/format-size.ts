import type { Locale } from '../domain/context';

const MEGABYTE = 1_000_000;

/** How much there is to download: « 240 ko », « 1,2 Mo » / "240 kB", "1.2 MB". */
export function formatSize(locale: Locale, bytes: number): string {
  const isBig = bytes >= MEGABYTE;
  return new Intl.NumberFormat(locale === 'fr' ? 'fr-FR' : 'en-GB', {
    style: 'unit',
    unit: isBig ? 'megabyte' : 'kilobyte',
    maximumFractionDigits: isBig ? 1 : 0,
  }).format(isBig ? bytes / MEGABYTE : Math.max(1, bytes / 1_000));
}
