import type { AppLoadContext } from '@remix-run/node';
import type { DoorView } from '~/components/door/door-view';
import { DOOR_VERSION, type DoorRefusal } from '~/domain/attendance/door-change';
import type { DoorList, SettledOtherwise } from '~/domain/attendance/door-list';
import { doorMoments } from '~/domain/attendance/door-moments';
import type { SwitchEvent } from '~/domain/switches/switch-event';
import { dictionaryOf } from '~/i18n/dictionary.server';
import { fill } from '~/i18n/fill';
import { formatDay, formatDayAndHour, formatHour } from '~/i18n/format-time';
import { doorMark } from '../sign-in/door-mark.server';
import type { Staff } from '../sign-in/require-staff.server';

/** Devices forget the list this long after the end: whoever packed up late can still send. */
const KEPT_AFTER_MS = 12 * 3_600_000;

/** The welcome desk in the viewer's words. */
export function doorView(
  context: AppLoadContext,
  { event, staff }: { event: SwitchEvent; staff: Staff },
  list: DoorList,
): DoorView {
  const { locale, hub, now } = context.ctx;
  const { timeZone } = event.zone;
  return {
    version: DOOR_VERSION,
    slug: event.slug,
    title: event.title,
    mark: doorMark(context, staff.userId),
    now: now.getTime(),
    hour: formatHour(locale, timeZone, now),
    eraseAt: event.endsAt.getTime() + KEPT_AFTER_MS,
    moments: momentViews(context, event),
    types: hub.stakeholderTypes.map(({ slug, label }) => ({
      slug,
      label: label[locale],
      left: list.seatsLeft[slug] ?? 0,
    })),
    people: list.people,
    settled: list.settled.map((each) => ({
      id: each.id,
      text: sentenceOf(context, timeZone, each),
    })),
  };
}

function momentViews({ ctx: { locale, hub } }: AppLoadContext, event: SwitchEvent): DoorView['moments'] {
  const { door, switches } = dictionaryOf(locale);
  const { timeZone } = event.zone;
  const sessionOf = new Map(event.sessions.map((session) => [session.id, session]));
  return doorMoments(event.sessions, timeZone, hub).map(({ part, startsAt, opensAt, ...moment }) => {
    const session = sessionOf.get(moment.id);
    const name = session?.title || switches.sessionKinds[session?.kind ?? 'autre'];
    const label =
      part === 'session'
        ? `${name}, ${formatDayAndHour(locale, timeZone, startsAt)}`
        : fill(door.halfDays[part], { day: formatDay(locale, timeZone, startsAt) });
    return { ...moment, label, startsAt: startsAt.getTime(), opensAt: opensAt.getTime() };
  });
}

function sentenceOf(
  { ctx: { locale } }: AppLoadContext,
  timeZone: string,
  { name, kind, at, byName, reason }: SettledOtherwise,
): string {
  const { door } = dictionaryOf(locale);
  const sentence = reason
    ? door.refused[reason as DoorRefusal]
    : door.settled[kind === 'absent' ? 'absent' : 'present'];
  return fill(sentence, {
    name: name || door.somebody,
    by: byName || door.team,
    hour: formatHour(locale, timeZone, at),
  });
}
