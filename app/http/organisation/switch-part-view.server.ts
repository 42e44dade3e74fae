import type { Ctx } from '~/domain/context';
import { formOfSwitch } from '~/domain/switches/form/form-of-switch';
import { seenOf } from '~/domain/switches/merge-changes.server';
import type { Changeable } from '~/domain/switches/switch-changes';
import type { SwitchEvent } from '~/domain/switches/switch-event';
import { formOptions } from './switch-form-options.server';
import { switchTeamView } from './switch-team-view.server';

/**
 * What a page that edits a part of a Switch shows.
 * @param fields those that the page edits: what it shows of them goes along as `seen`
 */
export function switchPartView(
  ctx: Ctx,
  event: SwitchEvent,
  request: Request,
  fields: readonly Changeable[],
) {
  const options = formOptions(ctx);
  const seen = seenOf(event);
  return {
    team: switchTeamView(ctx, event, request),
    ...options,
    typeLabels: Object.fromEntries(options.stakeholderTypes.map(({ slug, label }) => [slug, label])),
    form: formOfSwitch(event, ctx.hub.stakeholderTypes),
    existing: {
      id: event.id,
      version: event.version,
      slug: event.slug,
      seen: JSON.stringify(Object.fromEntries(fields.map((field) => [field, seen[field]]))),
    },
  };
}
