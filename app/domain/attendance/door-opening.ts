import { startOfDay } from './start-of-day';

/**
 * From when on people are ticked at the door: from the morning of that day. Where everything is invented, always: whoever
 * tries the product out need not wait for the day.
 */
export function doorOpening(
  { timeZone, startsAt }: { timeZone: string; startsAt: Date },
  hub: { isDemo: boolean },
): Date {
  return hub.isDemo ? new Date(0) : startOfDay(timeZone, startsAt);
}
