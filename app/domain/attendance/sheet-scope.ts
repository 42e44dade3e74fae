import type { SwitchEvent } from '../switches/switch-event';
import { type HalfDay, halfDaysOf } from './half-days';

/** For what a sheet may be signed: a session, or all of a half-day. `slug` is as a form says it. */
export type SheetScope =
  | { slug: string; kind: 'session'; sessionIds: [string] }
  | ({ slug: string; kind: 'half-day' } & HalfDay);

/** Sessions first. Half-days only where one holds several sessions: else it says the same as its session. */
export function sheetScopes(event: Pick<SwitchEvent, 'sessions' | 'zone'>): SheetScope[] {
  const halves = halfDaysOf(event.sessions, event.zone.timeZone).filter(
    ({ sessionIds }) => sessionIds.length > 1,
  );
  return [
    ...event.sessions.map(
      ({ id }): SheetScope => ({ slug: `temps.${id}`, kind: 'session', sessionIds: [id] }),
    ),
    ...halves.map(
      (half): SheetScope => ({ ...half, slug: `demi-journee.${half.day}.${half.part}`, kind: 'half-day' }),
    ),
  ];
}
