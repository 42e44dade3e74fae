import type { Generated } from 'kysely';

/** A Switch's own choice about its reminders and thanks. */
export interface NoticeSettingTable {
  switchEventId: string;
  hubId: string;
  /** Before the first day; empty sends no reminder. */
  reminderDays: number[];
  /** Minutes since midnight, in the zone's time. */
  atMinute: number;
  thanks: boolean;
  version: Generated<number>;
}
