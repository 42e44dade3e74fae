import type { Hub } from '../hubs/hub';
import { resolveCommune } from '../venues/resolve-commune.server';
import { MOST_RIDE_SEATS, type RideForm, readSeats } from './ride-input';

export interface RidePlan {
  kind: 'offer' | 'seek';
  communeCode: string;
  communeName: string;
  seats: number;
}

export interface RideProblem {
  field: 'kind' | 'communeName' | 'communeCode' | 'seats';
  reason: 'kind' | 'commune' | 'several' | 'seats';
}

export interface PlannedRide {
  plan: RidePlan | undefined;
  problems: RideProblem[];
  /** To choose from, where what was typed fits several. */
  communes: { code: string; name: string; department: string }[];
}

/** Reads what was typed, with everything that is to mend. */
export function planRide(hub: Pick<Hub, 'zones'>, form: RideForm): PlannedRide {
  const problems: RideProblem[] = [];
  const kind = form.kind === 'offer' || form.kind === 'seek' ? form.kind : undefined;
  if (!kind) problems.push({ field: 'kind', reason: 'kind' });
  const typed = { name: form.communeName, code: form.communeCode, postalCode: '' };
  const resolved = resolveCommune(hub, typed);
  if (resolved.kind === 'none') problems.push({ field: 'communeName', reason: 'commune' });
  if (resolved.kind === 'several') problems.push({ field: 'communeCode', reason: 'several' });
  const seats = readSeats(form.seats, MOST_RIDE_SEATS);
  if (!seats) problems.push({ field: 'seats', reason: 'seats' });
  const communes =
    resolved.kind === 'several'
      ? resolved.choices.map(({ code, name, department }) => ({ code, name, department }))
      : [];
  if (!kind || !seats || resolved.kind !== 'found') return { plan: undefined, problems, communes };
  const { code: communeCode, name: communeName } = resolved.commune;
  return { plan: { kind, seats, communeCode, communeName }, problems: [], communes };
}
