import { tzlib_get_ical_block } from 'timezones-ical-library';

const blocks = new Map<string, string>();

/**
 * The VTIMEZONE of a time zone, CRLF at each line's end.
 * The library answers an alias with the block of the zone it points to (Guadeloupe: America/Puerto_Rico);
 * the rules are right, but the name must be the one that the events bear.
 */
export function timeZoneBlock(timeZone: string): string {
  let block = blocks.get(timeZone);
  if (block === undefined) {
    const [text = ''] = tzlib_get_ical_block(timeZone);
    if (!text.startsWith('BEGIN:VTIMEZONE')) throw new Error(`No VTIMEZONE for ${timeZone}`);
    block = `${text
      .trim()
      .split(/\r?\n/)
      .map((line) => line.replace(/^(TZID|X-LIC-LOCATION):.*$/, `$1:${timeZone}`))
      .join('\r\n')}\r\n`;
    blocks.set(timeZone, block);
  }
  return block;
}
