import { cleanLine } from '../clean-text';
import { NEED_KINDS } from '../needs/need-kinds';
import type { Hub } from './hub';

/** What an admin of a hub decides for all its Switches, and the facts of its legal notice. */
export type HubSettings = Pick<
  Hub,
  'reminderDays' | 'needDeadlines' | 'contactsKeptMonths' | 'publisher' | 'publicationDirector' | 'siteHost'
>;

/** The form exactly as typed. */
export interface HubSettingsForm {
  /** "7, 1" */
  reminderDays: string;
  /** By kind of need; '' is no deadline. */
  deadlines: Record<string, string>;
  contactsKeptMonths: string;
  publisher: string;
  publicationDirector: string;
  siteHost: string;
}

export interface HubSettingsProblem {
  field: string;
  reason: 'reminderDays' | 'deadline' | 'contactsKeptMonths' | 'textLong';
}

const MOST_REMINDERS = 5;
const MOST_REMINDER_DAYS = 60;
const MOST_DEADLINE_DAYS = 180;
/** As the database has it: three years, which the CNIL names as the most for people one no longer deals with. */
const MOST_KEPT_MONTHS = 36;
const MAX_HUB_TEXT = 300;
const TEXTS = ['publisher', 'publicationDirector', 'siteHost'] as const;

export function settingsOf(hub: HubSettings): HubSettings {
  const { reminderDays, needDeadlines, contactsKeptMonths, publisher, publicationDirector, siteHost } = hub;
  return { reminderDays, needDeadlines, contactsKeptMonths, publisher, publicationDirector, siteHost };
}

export function formOfSettings(settings: HubSettings): HubSettingsForm {
  return {
    ...settings,
    reminderDays: settings.reminderDays.join(', '),
    contactsKeptMonths: String(settings.contactsKeptMonths),
    deadlines: Object.fromEntries(
      NEED_KINDS.map((kind) => [kind, String(settings.needDeadlines[kind] ?? '')]),
    ),
  };
}

/** Reads what was typed, with everything that is to mend. No reminder is a choice, as is no deadline. */
export function planSettings(form: HubSettingsForm): {
  settings: HubSettings;
  problems: HubSettingsProblem[];
} {
  const reminderDays = readDays(form.reminderDays);
  const problems: HubSettingsProblem[] = reminderDays
    ? []
    : [{ field: 'reminderDays', reason: 'reminderDays' }];
  const needDeadlines: Record<string, number> = {};
  for (const kind of NEED_KINDS) {
    const typed = (form.deadlines[kind] ?? '').trim();
    const days = Number(typed);
    if (typed === '') continue;
    if (/^\d{1,3}$/.test(typed) && days <= MOST_DEADLINE_DAYS) needDeadlines[kind] = days;
    else problems.push({ field: `deadlines.${kind}`, reason: 'deadline' });
  }
  const contactsKeptMonths = readMonths(form.contactsKeptMonths);
  if (contactsKeptMonths === undefined)
    problems.push({ field: 'contactsKeptMonths', reason: 'contactsKeptMonths' });
  const texts = Object.fromEntries(TEXTS.map((field) => [field, cleanLine(form[field])]));
  for (const field of TEXTS)
    if ((texts[field] ?? '').length > MAX_HUB_TEXT) problems.push({ field, reason: 'textLong' });
  const { publisher = '', publicationDirector = '', siteHost = '' } = texts;
  return {
    settings: {
      reminderDays: reminderDays ?? [],
      needDeadlines,
      contactsKeptMonths: contactsKeptMonths ?? MOST_KEPT_MONTHS,
      publisher,
      publicationDirector,
      siteHost,
    },
    problems,
  };
}

/** "7, 1" or "7 et 1" → the days, the furthest first; undefined where it is none of that. */
function readDays(typed: string): number[] | undefined {
  const parts = typed.split(/[\s,;]+|\bet\b|\band\b/).filter(Boolean);
  const days = parts.map(Number);
  const isRight = parts.every((part) => /^\d{1,2}$/.test(part)) && days.every((day) => day >= 1);
  if (!isRight || days.length > MOST_REMINDERS || days.some((day) => day > MOST_REMINDER_DAYS))
    return undefined;
  return [...new Set(days)].sort((a, b) => b - a);
}

function readMonths(typed: string): number | undefined {
  const months = Number(typed.trim());
  return /^\d{1,2}$/.test(typed.trim()) && months >= 1 && months <= MOST_KEPT_MONTHS ? months : undefined;
}
