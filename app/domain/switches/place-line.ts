import type { Venue } from './switch-event';

/** Where a Switch is, on one line. A past one may know no more than its commune. */
export function placeLine({
  name,
  address,
  postalCode,
  communeName,
}: Pick<Venue, 'name' | 'address' | 'postalCode' | 'communeName'>): string {
  return [name, address, `${postalCode} ${communeName}`].filter((part) => part.trim() !== '').join(', ');
}
