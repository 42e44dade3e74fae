import type { ProgrammeConflict } from '~/domain/switches/programme-conflicts';
import type { OpeningHours } from '~/domain/venues/opening-hours';
import { fill } from '~/i18n/fill';
import { formatHour } from '~/i18n/format-time';
import type { I18n } from '~/i18n/i18n-context';

interface Told {
  /** The session beside which it is told. */
  at: number;
  /** Of all sessions, by place. */
  names: readonly string[];
  opening: OpeningHours;
}

/** What may not work, as it is said beside one of its sessions. */
export function conflictSentence(
  { locale, words }: I18n,
  { kind, sessions }: ProgrammeConflict,
  { at, names, opening }: Told,
): string {
  const text = words.programme.conflicts;
  const other = names[sessions.find((each) => each !== at) ?? at] ?? '';
  const hour = (minute: number | null | undefined) =>
    formatHour(locale, 'UTC', new Date((minute ?? 0) * 60_000));
  switch (kind) {
    case 'plenary':
      return fill(at === sessions[0] ? text.plenary : text.duringPlenary, { other });
    case 'beforeOpening':
      return fill(text.beforeOpening, { hour: hour(opening.opensAtMinute) });
    case 'afterClosing':
      return fill(text.afterClosing, { hour: hour(opening.closesAtMinute) });
    default:
      return fill(text[kind], { other });
  }
}
