import type { FilterChoices } from '~/components/organisation/registrations-filters';
import type { Ctx } from '~/domain/context';
import { filterChoices } from '~/domain/registrations/list-registrations.server';
import type { SwitchEvent } from '~/domain/switches/switch-event';
import { formatDay } from '~/i18n/format-time';
import { sessionChoices } from './session-choices.server';

/** What the people of this Switch can be filtered by, and placed at, in words. */
export async function registrationsChoices(ctx: Ctx, event: SwitchEvent) {
  const { organizations, tables, imports } = await filterChoices(ctx, event);
  return {
    types: ctx.hub.stakeholderTypes.map(({ slug, label }) => ({ value: slug, label: label[ctx.locale] })),
    organizations,
    tables,
    imports: imports.map(({ id, fileName, createdAt }) => ({
      id,
      fileName,
      day: formatDay(ctx.locale, event.zone.timeZone, createdAt),
    })),
    sessions: sessionChoices(ctx, event),
  } satisfies FilterChoices;
}
