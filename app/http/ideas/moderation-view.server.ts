import type { ModerationView } from '~/components/voice/moderation-view';
import type { Ctx } from '~/domain/context';
import {
  type ModerationQueue,
  type ModerationRow,
  OLD_AFTER_DAYS,
  type QueueState,
} from '~/domain/ideas/moderation/moderation-queue.server';
import { dictionaryOf } from '~/i18n/dictionary.server';
import { fill } from '~/i18n/fill';
import { formatDayAndHour } from '~/i18n/format-time';

const DAY_MS = 86_400_000;

export function moderationView(ctx: Ctx, { waiting, decided, state, hasMore }: ModerationQueue) {
  return {
    waiting: waiting.map((row) => itemOf(ctx, row)),
    decided: decided.map((row) => itemOf(ctx, row)),
    state: queueStateView(ctx, state),
    hasMore,
  };
}

/** How much waits and since when, in the hub's time. */
export function queueStateView(ctx: Ctx, { count, oldest, isOld }: QueueState) {
  return {
    count,
    oldest: oldest ? formatDayAndHour(ctx.locale, ctx.hub.timeZone, oldest) : '',
    days: OLD_AFTER_DAYS,
    isOld,
  };
}

function itemOf(ctx: Ctx, row: ModerationRow): ModerationView {
  const reported = row.commentWords ?? `${row.ideaTitle}\n${row.ideaDescription}`;
  const aboutReport = row.commentWords === null ? ('reportIdea' as const) : ('reportComment' as const);
  return {
    id: row.id,
    version: row.version,
    about: row.kind === 'comment' ? 'comment' : aboutReport,
    when: formatDayAndHour(ctx.locale, ctx.hub.timeZone, row.createdAt),
    isOld: ctx.now.getTime() - row.createdAt.getTime() > OLD_AFTER_DAYS * DAY_MS,
    idea: { number: row.ideaNumber, title: row.ideaTitle },
    isHidden: row.isHidden,
    words: row.words,
    firstName: row.firstName,
    reason: row.reason,
    reported,
    refusal: row.refusal,
    decided: row.decidedAt ? decidedOf(ctx, row, row.decidedAt) : null,
  };
}

function decidedOf(ctx: Ctx, { state, decidedBy }: ModerationRow, at: Date): string {
  const { moderation: text } = dictionaryOf(ctx.locale);
  const told = {
    state: text.states[state as keyof typeof text.states] ?? state,
    when: formatDayAndHour(ctx.locale, ctx.hub.timeZone, at),
  };
  return decidedBy ? fill(text.decidedBy, { ...told, who: decidedBy }) : fill(text.decidedAt, told);
}
