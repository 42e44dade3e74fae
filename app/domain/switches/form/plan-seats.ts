import type { SeatRule } from '../switch-event';
import { type FormProblem, problem, type SwitchForm } from './switch-form';

const MAX_CAPACITY = 5000;

/** Capacity, reserved places and maximums as typed → numbers, with everything that is to mend. */
export function planSeats(form: Pick<SwitchForm, 'capacity' | 'seats'>): {
  capacity: number;
  seatRules: SeatRule[];
  problems: FormProblem[];
} {
  const problems: FormProblem[] = [];
  const capacity = readCount(form.capacity);
  if (!capacity || capacity > MAX_CAPACITY)
    problems.push(problem('capacity', 'capacity', { most: MAX_CAPACITY }));
  const seatRules = Object.entries(form.seats).flatMap(([stakeholderType, typed]) => {
    const field = `seats.${stakeholderType}`;
    const reserved = typed.reserved.trim() === '' ? 0 : readCount(typed.reserved);
    const maximum = typed.maximum.trim() === '' ? null : readCount(typed.maximum);
    if (reserved === undefined) problems.push(problem(`${field}.reserved`, 'reserved'));
    if (maximum === undefined) problems.push(problem(`${field}.maximum`, 'maximum'));
    if (reserved === undefined || maximum === undefined) return [];
    if (maximum !== null && reserved > maximum)
      problems.push(problem(`${field}.reserved`, 'reservedOverMaximum', { reserved, maximum }));
    return reserved > 0 || maximum !== null ? [{ stakeholderType, reserved, maximum }] : [];
  });
  const all = seatRules.reduce((sum, rule) => sum + rule.reserved, 0);
  if (capacity && all > capacity)
    problems.push(problem('capacity', 'reservedOverCapacity', { reserved: all, capacity }));
  return { capacity: capacity ?? 0, seatRules, problems };
}

function readCount(typed: string): number | undefined {
  const text = typed.trim();
  return /^\d{1,5}$/.test(text) ? Number(text) : undefined;
}
