import { DateTime } from 'luxon';
import type { SwitchEvent } from '../switches/switch-event';

/** Whoever thinks of something on the way home still has two weeks to say it. */
export const DAYS_AFTER = 15;

type Dates = Pick<SwitchEvent, 'endsAt'> & { zone: Pick<SwitchEvent['zone'], 'timeZone'> };

/** The instant from which a Switch takes no more ideas: the end of the fifteenth day after it, where it is held. */
export function ideasCloseAt({ endsAt, zone }: Dates): Date {
  return DateTime.fromJSDate(endsAt, { zone: zone.timeZone })
    .startOf('day')
    .plus({ days: DAYS_AFTER + 1 })
    .toJSDate();
}

/** The last instant at which one may propose: its day is what people are told. */
export function ideasOpenUntil(dates: Dates): Date {
  return new Date(ideasCloseAt(dates).getTime() - 1);
}

/** Whether anybody may propose an idea for this Switch: from its publication until fifteen days after its end. */
export function takesIdeas(event: Dates & Pick<SwitchEvent, 'status'>, now: Date): boolean {
  return event.status === 'published' && now < ideasCloseAt(event);
}
