import type { Locale } from '~/domain/context';
import type { PriorityAudience } from '~/domain/priority-audiences';
import type { SwitchPlan } from '~/domain/switches/form/switch-plan';
import type { Changeable } from '~/domain/switches/switch-changes';
import { fill } from '~/i18n/fill';
import { formatHours } from '~/i18n/format-days';
import { formatOpening } from '~/i18n/format-opening';
import { formatPhone } from '~/i18n/format-phone';
import { formatDay, formatDayAndHour } from '~/i18n/format-time';
import type { Dictionary } from '~/i18n/fr';
import { plural } from '~/i18n/plural';

interface Reader {
  locale: Locale;
  words: Dictionary;
  /** Labels of stakeholder types by slug. */
  typeLabels: Readonly<Record<string, string>>;
}

/** One field of a Switch as people read it; '' where there is nothing. Lines are parted by line ends. */
export function describeField(reader: Reader, plan: SwitchPlan, field: Changeable): string {
  const { locale, words } = reader;
  const { timeZone } = plan.zone;
  switch (field) {
    case 'sessions':
      return plan.sessions.map((session) => describeSession(reader, timeZone, session)).join('\n');
    case 'venue': {
      const { name, address, postalCode, communeName } = plan.venue;
      return `${name}\n${address}\n${postalCode} ${communeName}`;
    }
    case 'accessInformation':
      return plan.venue.accessInformation;
    case 'accessItems':
      return plan.venue.accessItems.map((item) => words.venues.items[item]).join('\n');
    case 'openingHours':
      return formatOpening(locale, plan.venue);
    case 'zone':
      return plan.zone.name;
    case 'capacity':
      return String(plan.capacity);
    case 'seatRules':
      return plan.seatRules.map((rule) => describeRule(reader, rule)).join('\n');
    case 'releases':
      return plan.releases.map((release) => describeRelease(reader, timeZone, release)).join('\n');
    case 'audiences':
      return plan.audiences.map((slug) => words.switches.audiences[slug as PriorityAudience]).join('\n');
    case 'releaseAt':
    case 'registrationOpensAt':
    case 'registrationClosesAt': {
      const at = plan[field];
      return at ? formatDayAndHour(locale, timeZone, at) : '';
    }
    case 'contactPhone':
      return formatPhone(plan.contactPhone);
    default:
      return plan[field];
  }
}

function describeSession(
  { locale, words }: Reader,
  timeZone: string,
  { kind, title, startsAt, endsAt }: SwitchPlan['sessions'][number],
): string {
  const name = [words.switches.sessionKinds[kind], title].filter(Boolean).join(', ');
  return `${name}, ${formatDay(locale, timeZone, startsAt)}, ${formatHours(locale, timeZone, startsAt, endsAt)}`;
}

function describeRelease(
  { locale, words, typeLabels }: Reader,
  timeZone: string,
  { stakeholderType, places, at }: SwitchPlan['releases'][number],
): string {
  const text = words.seats.opening;
  const type = typeLabels[stakeholderType] ?? stakeholderType;
  const day = formatDayAndHour(locale, timeZone, at);
  return places === null ? fill(text.all, { type, day }) : plural(locale, text.some, places, { type, day });
}

function describeRule({ words, typeLabels }: Reader, rule: SwitchPlan['seatRules'][number]): string {
  const text = words.organisation.seatRule;
  const type = typeLabels[rule.stakeholderType] ?? rule.stakeholderType;
  const parts = [
    rule.reserved > 0 ? fill(text.reserved, { type, reserved: rule.reserved }) : '',
    rule.maximum === null ? '' : fill(text.maximum, { type, maximum: rule.maximum }),
  ];
  return parts.filter(Boolean).join('\n');
}
