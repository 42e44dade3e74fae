import { data, redirect } from '@remix-run/node';
import type { Ctx } from '~/domain/context';
import { createSwitch } from '~/domain/switches/create-switch.server';
import { planSwitch } from '~/domain/switches/form/plan-switch.server';
import { readSwitchForm } from '~/domain/switches/form/read-switch-form';
import { withReleaseRow } from '~/domain/switches/form/release-rows';
import { withSessionRow } from '~/domain/switches/form/session-rows';
import { publishSwitch } from '~/domain/switches/publish-switch.server';
import { sharedVenues } from '~/domain/venues/shared-venues.server';
import { paths } from '~/paths';
import { publishRefusal } from './publish-refusal';
import { answer, done, INVALID } from './switch-answer';

const FORBIDDEN = 403;

/** `intent=save` or `publish` on an empty form. */
export async function answerNewSwitch(ctx: Ctx, sent: FormData) {
  const form = readSwitchForm(
    sent,
    ctx.hub.stakeholderTypes.map(({ slug }) => slug),
  );
  const intent = String(sent.get('intent'));
  const rows = withSessionRow(form, intent) ?? withReleaseRow(form, intent);
  if (rows) return answer(200, { form: rows });
  const planned = planSwitch(ctx, form, await sharedVenues(ctx.db, ctx.hub.id));
  if (!planned.ok) return answer(INVALID, { form, problems: planned.problems, communes: planned.communes });
  const created = await createSwitch(ctx, planned.plan);
  if (!created.ok) throw data(null, { status: FORBIDDEN });
  if (intent !== 'publish') return done(created.value.slug, 'cree');
  const published = await publishSwitch(ctx, { id: created.value.id, version: 1 });
  return published.ok
    ? done(published.value.slug, 'publie')
    : redirect(`${paths.manageSwitch(created.value.slug)}?refus=${publishRefusal(published.reason)}`, 303);
}
