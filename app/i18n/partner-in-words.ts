import { formatPhone } from './format-phone';

/** « Ana Roux, 06 12 34 56 78 »: whom somebody travels with, as a message keeps it; '' where it names nobody. */
export function partnerInWords({ partnerName, partnerReach }: Record<string, unknown>): string {
  const reach = String(partnerReach ?? '');
  const read = reach.startsWith('+') ? formatPhone(reach) : reach;
  return [String(partnerName ?? ''), read].filter(Boolean).join(', ');
}
