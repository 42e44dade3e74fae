import { randomUUID } from 'node:crypto';
import type { Ctx } from '~/domain/context';
import { ideasOpenUntil, takesIdeas } from '~/domain/ideas/opening';
import { otherSwitchesTakingIdeas } from '~/domain/ideas/propose-alone.server';
import type { SwitchEvent } from '~/domain/switches/switch-event';
import { formatDays } from '~/i18n/format-days';
import { formatDay } from '~/i18n/format-time';

/** What the form for an idea stands in: which Switch, until when, and where else once it is closed. */
export async function proposeView(ctx: Ctx, event: SwitchEvent) {
  const isOpen = takesIdeas(event, ctx.now);
  const others = isOpen ? [] : await otherSwitchesTakingIdeas(ctx, event);
  return {
    switchEvent: { slug: event.slug, title: event.title },
    isOpen,
    until:
      event.status === 'published' ? formatDay(ctx.locale, event.zone.timeZone, ideasOpenUntil(event)) : null,
    others: others.map(({ slug, title, timeZone, startsAt, endsAt }) => ({
      ...{ slug, title },
      days: formatDays(ctx.locale, timeZone, startsAt, endsAt),
    })),
    phone: ctx.hub.contactPhone,
    formId: randomUUID(),
  };
}
