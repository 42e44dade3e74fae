import type { MySwitchRow } from '~/components/organisation/my-switches-table';
import type { TodayLine } from '~/components/today/today-list';
import type { Ctx } from '~/domain/context';
import { lifeCycleOf } from '~/domain/switches/life-cycle';
import type { MySwitches } from '~/domain/switches/my-switches.server';
import type { TodayTask } from '~/domain/today/today-tasks';
import type { TypeSeats } from '~/domain/today/type-seats';
import { formatDays } from '~/i18n/format-days';
import { formatDay, formatDayAndHour } from '~/i18n/format-time';

/** The Switches of an organiser as their table shows them. */
export function mySwitchRows(
  ctx: Ctx,
  { switches, seats }: MySwitches,
  types: ReadonlyMap<string, readonly TypeSeats[]>,
): MySwitchRow[] {
  const labels = new Map(ctx.hub.stakeholderTypes.map(({ slug, label }) => [slug, label[ctx.locale]]));
  return switches.map((event) => ({
    slug: event.slug,
    title: event.title,
    days: formatDays(ctx.locale, event.zone.timeZone, event.startsAt, event.endsAt),
    place: `${event.venue.name}, ${event.venue.communeName}`,
    zone: { name: event.zone.name, hue: event.zone.hue },
    state: lifeCycleOf(event, ctx.now),
    isPostponed: event.postponedAt !== null,
    capacity: event.capacity,
    taken: seats.get(event.id)?.confirmed ?? 0,
    waiting: seats.get(event.id)?.waitlisted ?? 0,
    types: (types.get(event.id) ?? []).map(({ stakeholderType, ...counts }) => ({
      label: labels.get(stakeholderType) ?? stakeholderType,
      ...counts,
    })),
  }));
}

/** What needs somebody today, in words. */
export function todayLines(ctx: Ctx, tasks: readonly TodayTask[]): TodayLine[] {
  return tasks.map(({ kind, switchEvent, count, at }) => {
    const { slug, title, startsAt, timeZone } = switchEvent;
    const say = kind === 'release' ? formatDayAndHour : formatDay;
    return {
      kind,
      slug,
      title,
      count,
      days: formatDay(ctx.locale, timeZone, startsAt),
      at: at ? say(ctx.locale, timeZone, at) : '',
    };
  });
}
