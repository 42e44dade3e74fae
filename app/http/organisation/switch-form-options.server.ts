import type { Ctx } from '~/domain/context';
import { organisedZones } from '~/domain/switches/organised-zones';

/** What the form of a Switch offers this person: zones and stakeholder types, in their language. */
export function formOptions(ctx: Ctx) {
  return {
    zones: organisedZones(ctx).map(({ slug, name }) => ({ value: slug, label: name })),
    stakeholderTypes: ctx.hub.stakeholderTypes.map(({ slug, label }) => ({
      slug,
      label: label[ctx.locale],
    })),
  };
}
