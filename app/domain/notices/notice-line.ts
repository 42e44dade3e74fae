import type { NoticeKind } from './due-moments';

/** One notice as its page shows it. */
export interface NoticeLine {
  kind: NoticeKind;
  days: number;
  dueAt: Date;
  /** `missed`: its moment was past when it was planned, so it never leaves. */
  state: 'coming' | 'done' | 'missed';
  /** How many people were told, once it is done. */
  recipients: number;
}
