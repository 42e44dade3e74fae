import { planSessions } from '~/domain/switches/form/plan-sessions';
import type { SessionForm } from '~/domain/switches/form/switch-form';
import { typedConflicts } from '~/domain/switches/form/typed-conflicts';
import { readDay } from '~/domain/switches/form/typed-time';
import type { ProgrammeConflict } from '~/domain/switches/programme-conflicts';
import type { OpeningHours } from '~/domain/venues/opening-hours';
import { formatHours } from '~/i18n/format-days';
import { formatDay } from '~/i18n/format-time';
import type { I18n } from '~/i18n/i18n-context';
import { conflictSentence } from './conflict-sentence';
import { sessionName } from './session-name';

/** A programme as it is being written, by day, with what may not work beside each session. */
export interface ProgrammeView {
  days: { label: string; sessions: SessionView[] }[];
  conflicts: { at: number; sentence: string }[];
}

export interface SessionView {
  /** Its place among all, from 0: the number of its fields. */
  at: number;
  session: SessionForm;
  name: string;
  /** « de 9 h 30 à 12 h »; '' where they cannot be read. */
  hours: string;
  day: string;
  conflicts: string[];
}

/** Where a programme takes place: the clock that its hours are told by, and when its door is open. */
export interface ProgrammePlace {
  timeZone: string;
  opening: OpeningHours;
}

export function programmeViewOf(
  typed: readonly SessionForm[],
  place: ProgrammePlace,
  { locale, words }: I18n,
): ProgrammeView {
  const found = typedConflicts(typed, place);
  const names = typed.map((session) => sessionName(words, session));
  const say = (conflict: ProgrammeConflict, at: number) =>
    conflictSentence({ locale, words }, conflict, { at, names, opening: place.opening });
  const views = typed.map((session, at): SessionView => {
    const [planned] = planSessions([session], place.timeZone).sessions;
    const day = readDay(session.day);
    const noon = day ? new Date(Date.UTC(day.year, day.month - 1, day.day, 12)) : undefined;
    return {
      at,
      session,
      name: names[at] ?? '',
      hours: planned ? formatHours(locale, place.timeZone, planned.startsAt, planned.endsAt) : '',
      day: noon ? formatDay(locale, 'UTC', noon) : words.programme.dayUnknown,
      conflicts: found.filter(({ sessions }) => sessions.includes(at as never)).map((each) => say(each, at)),
    };
  });
  return {
    days: byDay(views),
    conflicts: found.map((each) => ({ at: each.sessions[0], sentence: say(each, each.sessions[0]) })),
  };
}

/** Those that follow one another on one day. */
function byDay(views: SessionView[]): ProgrammeView['days'] {
  const days: ProgrammeView['days'] = [];
  for (const view of views) {
    const last = days.at(-1);
    if (last && last.label === view.day) last.sessions.push(view);
    else days.push({ label: view.day, sessions: [view] });
  }
  return days;
}
