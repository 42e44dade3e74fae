import { cleanLine } from '../clean-text';
import type { Hub } from '../hubs/hub';
import { readLocalMoment } from '../switches/form/local-moment';
import type { SwitchEvent } from '../switches/switch-event';
import { resolveCommune } from '../venues/resolve-commune.server';
import { readSeats } from './ride-input';
import { isToCheck } from './shuttle';
import type { ShuttleForm } from './shuttle-form';

export interface ShuttleProblem {
  field: keyof ShuttleForm;
  reason: 'commune' | 'several' | 'meetingPoint' | 'day' | 'hour' | 'moment' | 'seats';
}

const MOST_SEATS = 100;
const MOST_LETTERS = 200;

/** Reads what was typed, with everything that is to mend. The hour is one of the zone of the Switch. */
export function planShuttle(
  hub: Pick<Hub, 'zones'>,
  event: Pick<SwitchEvent, 'zone' | 'startsAt' | 'endsAt'>,
  form: ShuttleForm,
) {
  const problems: ShuttleProblem[] = [];
  const commune = resolveCommune(hub, { name: form.communeName, code: form.communeCode, postalCode: '' });
  if (commune.kind === 'none') problems.push({ field: 'communeName', reason: 'commune' });
  if (commune.kind === 'several') problems.push({ field: 'communeCode', reason: 'several' });
  const meetingPoint = cleanLine(form.meetingPoint);
  if (meetingPoint === '' || meetingPoint.length > MOST_LETTERS)
    problems.push({ field: 'meetingPoint', reason: 'meetingPoint' });
  const leavesAt = momentOf(event, form, problems);
  const seats = readSeats(form.seats, MOST_SEATS);
  if (!seats) problems.push({ field: 'seats', reason: 'seats' });
  const communes =
    commune.kind === 'several'
      ? commune.choices.map(({ code, name, department }) => ({ code, name, department }))
      : [];
  if (problems.length > 0 || commune.kind !== 'found' || !leavesAt || !seats)
    return { plan: undefined, problems, communes };
  const { code: communeCode, name: communeName } = commune.commune;
  return { plan: { communeCode, communeName, meetingPoint, leavesAt, seats }, problems, communes };
}

function momentOf(
  event: Pick<SwitchEvent, 'zone' | 'startsAt' | 'endsAt'>,
  form: ShuttleForm,
  problems: ShuttleProblem[],
): Date | undefined {
  const moment = readLocalMoment(event.zone.timeZone, form);
  if (moment.kind !== 'instant') {
    const isDay = moment.kind === 'bad-day' || moment.kind === 'empty';
    problems.push(isDay ? { field: 'day', reason: 'day' } : { field: 'hour', reason: 'hour' });
    return undefined;
  }
  if (isToCheck({ leavesAt: moment.at }, event)) problems.push({ field: 'day', reason: 'moment' });
  return moment.at;
}
