import type { Ctx } from '~/domain/context';
import { formOfSwitch } from '~/domain/switches/form/form-of-switch';
import { planRelease } from '~/domain/switches/form/plan-release';
import { planSeats } from '~/domain/switches/form/plan-seats';
import { readSwitchForm } from '~/domain/switches/form/read-switch-form';
import type { SwitchEvent } from '~/domain/switches/switch-event';
import { paths } from '~/paths';
import { savePart } from './save-part.server';
import { answer, INVALID } from './switch-answer';

/** `intent=save` with capacity, reserved places, maxima and the date on which they open to everybody. */
export async function answerSeats(ctx: Ctx, event: SwitchEvent, sent: FormData) {
  const types = ctx.hub.stakeholderTypes;
  const { capacity, seats, releaseDay, releaseHour } = readSwitchForm(
    sent,
    types.map(({ slug }) => slug),
  );
  const form = { ...formOfSwitch(event, types), capacity, seats, releaseDay, releaseHour };
  const seen = String(sent.get('seen') ?? '');
  const planned = planSeats(form);
  const release = planRelease(form, event.zone.timeZone, event.startsAt);
  const problems = [...planned.problems, ...release.problems];
  if (problems.length > 0) return answer(INVALID, { form, seen, problems });
  const change = {
    capacity: planned.capacity,
    seatRules: planned.seatRules,
    releaseAt: release.releaseAt,
  };
  return (await savePart(ctx, { id: event.id, change, form, seen, page: paths.seats })).response;
}
