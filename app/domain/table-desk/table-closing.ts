import { DateTime } from 'luxon';

/** A table takes ideas until the end of the day after its Switch: whoever packed up late can still send. */
export function tableClosesAt({ endsAt, zone }: { endsAt: Date; zone: { timeZone: string } }): Date {
  return DateTime.fromJSDate(endsAt, { zone: zone.timeZone }).plus({ days: 1 }).endOf('day').toJSDate();
}

/** Why a table takes no ideas now; undefined where it takes them. */
export function whyTableClosed(
  event: { status: 'draft' | 'published' | 'cancelled'; endsAt: Date; zone: { timeZone: string } },
  now: Date,
): 'draft' | 'cancelled' | 'over' | undefined {
  if (event.status !== 'published') return event.status;
  return now > tableClosesAt(event) ? 'over' : undefined;
}
