import type { AppLoadContext } from '@remix-run/node';
import type { Ctx } from '~/domain/context';
import { inTimeZone } from '~/domain/switches/form/in-time-zone';
import { planAbout } from '~/domain/switches/form/plan-switch.server';
import { readSwitchForm } from '~/domain/switches/form/read-switch-form';
import { publishSwitch } from '~/domain/switches/publish-switch.server';
import type { SwitchEvent } from '~/domain/switches/switch-event';
import { sharedVenues } from '~/domain/venues/shared-venues.server';
import { paths } from '~/paths';
import { publishRefusal } from './publish-refusal';
import { savePart } from './save-part.server';
import { answer, done, INVALID, refuse } from './switch-answer';

/** `intent=save` or `publish` with the whole form, or `publish` alone (from the preview). */
export async function answerSaving(context: AppLoadContext, event: SwitchEvent, sent: FormData) {
  const { ctx } = context;
  if (!sent.has('title')) return publish(ctx, event.id, Number(sent.get('version')));
  const form = readSwitchForm(sent, []);
  const seen = String(sent.get('seen') ?? '');
  const planned = planAbout(ctx, form, event.sessions, await sharedVenues(ctx.db, ctx.hub.id));
  if (!planned.ok)
    return answer(INVALID, { form, seen, problems: planned.problems, communes: planned.communes });
  const change = { ...planned.plan, ...inTimeZone(event, planned.plan.zone.timeZone) };
  const { saved, response } = await savePart(context, {
    event,
    change,
    form,
    sent,
    page: paths.manageSwitch,
  });
  return saved && sent.get('intent') === 'publish' ? publish(ctx, event.id, saved.version) : response;
}

async function publish(ctx: Ctx, id: string, version: number) {
  const published = await publishSwitch(ctx, { id, version });
  return published.ok ? done(published.value.slug, 'publie') : refuse(publishRefusal(published.reason), {});
}
