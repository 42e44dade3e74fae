import type { Locale } from '~/domain/context';
import { needAlerts } from '~/domain/needs/need-alerts';
import type { ArrangementState, CountedNeed } from '~/domain/needs/need-arrangement';
import { dueDay } from '~/domain/needs/need-due-day';
import type { NeedKind } from '~/domain/needs/need-kinds';
import { formatDay } from '~/i18n/format-time';

/** A need as the page of a Switch's team tells it, its days in the zone's time and the reader's words. */
export interface NeedView {
  kind: NeedKind;
  people: number;
  state: ArrangementState;
  /** « lundi 24 juin 2019 »; undefined where the hub sets no deadline. */
  dueDay: string | undefined;
}

export interface NeedAlertView {
  kind: NeedKind;
  day: string;
  daysLeft: number;
}

/** Needs and what is urgent about them, in words. */
export function needsView(
  needs: readonly CountedNeed[],
  event: { startsAt: Date; zone: { timeZone: string } },
  reader: { locale: Locale; now: Date; deadlines: Readonly<Record<string, number>> },
): { needs: NeedView[]; alerts: NeedAlertView[] } {
  const { locale, now, deadlines } = reader;
  const { startsAt, zone } = event;
  const dayOf = (at: Date) => formatDay(locale, zone.timeZone, at);
  return {
    needs: needs.map(({ kind, people, state }) => {
      const days = deadlines[kind];
      const due = days === undefined ? undefined : dueDay(startsAt, zone.timeZone, days);
      return { kind, people, state, dueDay: due && dayOf(due) };
    }),
    alerts: needAlerts({ needs, deadlines, startsAt, timeZone: zone.timeZone, now }).map(
      ({ kind, dueAt, daysLeft }) => ({ kind, day: dayOf(dueAt), daysLeft }),
    ),
  };
}
