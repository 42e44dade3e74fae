import type { AppLoadContext } from '@remix-run/node';
import type { Ctx } from '~/domain/context';
import { previewSeats } from '~/domain/registrations/seats/preview-seats.server';
import { formOfSwitch } from '~/domain/switches/form/form-of-switch';
import { planPlaces } from '~/domain/switches/form/plan-places';
import { readSwitchForm } from '~/domain/switches/form/read-switch-form';
import { withReleaseRow } from '~/domain/switches/form/release-rows';
import type { SwitchForm } from '~/domain/switches/form/switch-form';
import type { SwitchEvent } from '~/domain/switches/switch-event';
import { paths } from '~/paths';
import { savePart } from './save-part.server';
import { answer, INVALID } from './switch-answer';

/**
 * `intent=save` with capacity, reserved places, maxima and the dates on which they open to everybody; `preview` says
 * what that would do; `add-release` and `remove-release-2` show the form again.
 */
export async function answerSeats(context: AppLoadContext, event: SwitchEvent, sent: FormData) {
  const { ctx } = context;
  const form = readSeats(ctx, event, sent);
  const seen = String(sent.get('seen') ?? '');
  const intent = String(sent.get('intent'));
  const rows = withReleaseRow(form, intent);
  if (rows) return answer(200, { form: rows, seen });
  const { plan: change, problems } = planPlaces(form, event.zone.timeZone, event.startsAt);
  if (problems.length > 0) return answer(INVALID, { form, seen, problems });
  if (intent !== 'preview')
    return (await savePart(context, { event, change, form, sent, page: paths.seats })).response;
  const preview = await previewSeats(ctx, event, change);
  return answer(200, { form, seen, problems: preview?.problems, preview });
}

/** The typed form of the page of places; the rest is as the Switch is. */
function readSeats(ctx: Ctx, event: SwitchEvent, sent: FormData): SwitchForm {
  const types = ctx.hub.stakeholderTypes;
  const slugs = types.map(({ slug }) => slug);
  const { capacity, seats, releases, releaseDay, releaseHour, tellAnyway } = readSwitchForm(sent, slugs);
  return { ...formOfSwitch(event, types), capacity, seats, releases, releaseDay, releaseHour, tellAnyway };
}
