import { hasAttendance, selectConfirmedPeople } from '~db/queries/due-notices';
import { selectNotices } from '~db/queries/scheduled-notices';
import type { Ctx } from '../context';
import { isReadByMail } from '../registrations/is-read-by-mail';
import type { SwitchEvent } from '../switches/switch-event';
import { dueMoments, type NoticeKind } from './due-moments';
import type { NoticeLine } from './notice-line';
import { noticeSettings } from './notice-settings.server';

/** What leaves when about a Switch, to how many, and what is set for it. */
export async function noticePage(ctx: Ctx, event: SwitchEvent) {
  const settings = await noticeSettings(ctx.db, event);
  const people = await selectConfirmedPeople(ctx.db, event.id);
  const byMail = people.filter(isReadByMail).length;
  return {
    settings,
    lines: linesOf(dueMoments(event, settings), await selectNotices(ctx.db, event.id), ctx.now),
    counts: { confirmed: people.length, byMail, byVoice: people.length - byMail },
    /** Somebody noted who came: thanks go to these. */
    isPresenceKnown: await hasAttendance(ctx.db, event.id),
  };
}

type Row = Awaited<ReturnType<typeof selectNotices>>[number];

function linesOf(planned: ReturnType<typeof dueMoments>, rows: readonly Row[], now: Date): NoticeLine[] {
  const done = rows.filter((row) => row.doneAt !== null);
  const isDone = (notice: { kind: NoticeKind; days: number }) =>
    done.some(({ kind, days }) => kind === notice.kind && days === notice.days);
  const open = planned.filter((notice) => !isDone(notice));
  return [
    ...done.map(({ kind, days, dueAt, recipients }) => ({
      kind,
      days,
      dueAt,
      recipients,
      state: 'done' as const,
    })),
    ...open.map(({ kind, days, dueAt }) => {
      const isWaiting = rows.some((row) => row.kind === kind && row.days === days);
      const state = isWaiting || dueAt > now ? ('coming' as const) : ('missed' as const);
      return { kind, days, dueAt, recipients: 0, state };
    }),
  ].sort((a, b) => a.dueAt.getTime() - b.dueAt.getTime());
}
