import type { MyPersonRow } from '~/components/mediation/my-people-table';
import type { Ctx } from '~/domain/context';
import type { MyPeople, MyPerson } from '~/domain/mediation/my-people.server';
import { formatDays } from '~/i18n/format-days';
import { formatDay } from '~/i18n/format-time';

/** A mediator's people as their table shows them. */
export function myPersonRows({ hub, locale }: Ctx, rows: readonly MyPerson[]): MyPersonRow[] {
  const labels = new Map(hub.stakeholderTypes.map(({ slug, label }) => [slug, label[locale]]));
  return rows.map((row) => ({
    id: row.id,
    name: `${row.firstName} ${row.lastName}`,
    type: labels.get(row.stakeholderType) ?? row.stakeholderType,
    status: row.status,
    wait: row.wait,
    email: row.email,
    phone: row.phone,
    shortCode: row.shortCode,
    isToTell: row.isToTell,
    switchEvent: {
      slug: row.slug,
      title: row.title,
      days: formatDays(locale, row.timeZone, row.startsAt, row.endsAt),
    },
  }));
}

/** The Switches that the list may be narrowed to; the day tells two of one title apart. */
export function switchChoices(ctx: Ctx, switches: MyPeople['switches']) {
  return switches.map(({ slug, title, startsAt }) => ({
    value: slug,
    label: `${title}, ${formatDay(ctx.locale, ctx.hub.timeZone, startsAt)}`,
  }));
}
