import type { OpeningHours } from '../../venues/opening-hours';
import { type ProgrammeConflict, programmeConflicts } from '../programme-conflicts';
import { planSessions } from './plan-sessions';
import type { SessionForm } from './switch-form';

/**
 * What may not work in a programme as it is typed, before it is saved. Sessions whose day or hours are still to be
 * mended are left out.
 */
export function typedConflicts(
  typed: readonly SessionForm[],
  place: { timeZone: string; opening: Partial<OpeningHours> },
): ProgrammeConflict[] {
  const readable = typed.flatMap((session, at) => {
    const [planned] = planSessions([session], place.timeZone).sessions;
    return planned && planned.endsAt > planned.startsAt ? [{ at, planned }] : [];
  });
  const typedAt = (index: number) => readable[index]?.at ?? 0;
  return programmeConflicts(
    readable.map(({ planned }) => planned),
    place,
  ).map(({ kind, sessions: [one, other] }) => ({
    kind,
    sessions: other === undefined ? [typedAt(one)] : [typedAt(one), typedAt(other)],
  }));
}
