/**
 * A day as a field of a browser sends it, "2019-06-24", or as somebody types it, « 24/06/2019 » → "2019-06-24".
 * Undefined where the calendar has no such day.
 */
export function readDayTyped(typed: string): string | undefined {
  const french = /^(\d{1,2})[/. ](\d{1,2})[/. ](\d{4})$/.exec(typed);
  const [year, month, day] = french
    ? [french[3], french[2]?.padStart(2, '0'), french[1]?.padStart(2, '0')]
    : typed.split('-');
  const iso = `${year}-${month}-${day}`;
  const at = new Date(`${iso}T00:00:00Z`);
  const isDay = /^20\d{2}-\d{2}-\d{2}$/.test(iso) && !Number.isNaN(at.getTime());
  return isDay && at.toISOString().startsWith(iso) ? iso : undefined;
}
