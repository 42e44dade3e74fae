import type { Generated } from 'kysely';

export interface ScheduledNoticeTable {
  id: Generated<string>;
  hubId: string;
  switchEventId: string;
  kind: 'reminder' | 'thanks';
  /** Before the first day (reminder), or after the last one (thanks). */
  days: number;
  /** Minutes since midnight, in the zone's time. */
  atMinute: Generated<number>;
  dueAt: Date;
  doneAt: Date | null;
  recipients: Generated<number>;
}
