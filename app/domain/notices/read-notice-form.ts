import { readHour } from '../switches/form/typed-time';
import type { NoticeSettings } from './due-moments';

/** What the form of reminders holds, as typed. */
export interface NoticeForm {
  days: string[];
  hour: string;
  thanks: boolean;
}

/** Days that the form offers; a hub may have others. */
export const REMINDER_DAYS = [14, 7, 3, 2, 1, 0] as const;
const MOST_DAYS = 60;
const HOUR_MINUTES = 60;

export function readNoticeForm(sent: FormData): NoticeForm {
  return {
    days: sent.getAll('days').map(String),
    hour: String(sent.get('hour') ?? ''),
    thanks: sent.get('thanks') === 'yes',
  };
}

/** The settings that were typed; undefined where the hour is none. What is no day is left out. */
export function planNoticeForm({ days, hour, thanks }: NoticeForm): NoticeSettings | undefined {
  const at = readHour(hour);
  if (!at) return undefined;
  const reminderDays = days
    .filter((day) => /^\d{1,2}$/.test(day))
    .map(Number)
    .filter((day) => day <= MOST_DAYS);
  return { reminderDays: [...new Set(reminderDays)], atMinute: at.hour * HOUR_MINUTES + at.minute, thanks };
}

export function noticeFormOf({ reminderDays, atMinute, thanks }: NoticeSettings): NoticeForm {
  const two = (count: number) => String(count).padStart(2, '0');
  return {
    days: reminderDays.map(String),
    hour: `${two(Math.floor(atMinute / HOUR_MINUTES))}:${two(atMinute % HOUR_MINUTES)}`,
    thanks,
  };
}
