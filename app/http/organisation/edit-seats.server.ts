import type { Ctx } from '~/domain/context';
import { formOfSwitch } from '~/domain/switches/form/form-of-switch';
import { planPlaces } from '~/domain/switches/form/plan-places';
import { readSwitchForm } from '~/domain/switches/form/read-switch-form';
import { withReleaseRow } from '~/domain/switches/form/release-rows';
import type { SwitchEvent } from '~/domain/switches/switch-event';
import { paths } from '~/paths';
import { savePart } from './save-part.server';
import { answer, INVALID } from './switch-answer';

/**
 * `intent=save` with capacity, reserved places, maxima and the dates on which they open to everybody;
 * `add-release` and `remove-release-2` show the form again.
 */
export async function answerSeats(ctx: Ctx, event: SwitchEvent, sent: FormData) {
  const types = ctx.hub.stakeholderTypes;
  const { capacity, seats, releases, releaseDay, releaseHour } = readSwitchForm(
    sent,
    types.map(({ slug }) => slug),
  );
  const form = { ...formOfSwitch(event, types), capacity, seats, releases, releaseDay, releaseHour };
  const seen = String(sent.get('seen') ?? '');
  const rows = withReleaseRow(form, String(sent.get('intent')));
  if (rows) return answer(200, { form: rows, seen });
  const { plan: change, problems } = planPlaces(form, event.zone.timeZone, event.startsAt);
  if (problems.length > 0) return answer(INVALID, { form, seen, problems });
  return (await savePart(ctx, { id: event.id, change, form, seen, page: paths.seats })).response;
}
