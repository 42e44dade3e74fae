import type { standingOf } from '../registrations/bulk/bulk-act';
import { type Sorted, sortPeople } from '../registrations/bulk/sort-people';

type Person = Parameters<typeof standingOf>[1];

/** Who signed, as their rows count: noted now, noted already at every session of the sheet, or left out. */
export function sortLines<Line extends Person>(
  lines: readonly Line[],
  sessionIds: readonly string[],
  seen: readonly { registrationId: string; sessionId: string }[],
): Sorted<Line> {
  const everywhere = new Set(
    lines
      .map(({ id }) => id)
      .filter((id) =>
        sessionIds.every((session) =>
          seen.some(({ registrationId, sessionId }) => registrationId === id && sessionId === session),
        ),
      ),
  );
  return sortPeople({ kind: 'present', sessionId: '' }, lines, everywhere);
}
