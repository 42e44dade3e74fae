import type { RetentionLine } from '~/components/retention/retention-table';
import type { Ctx } from '~/domain/context';
import type { RetentionPage } from '~/domain/retention/retention-page.server';
import { dictionaryOf } from '~/i18n/dictionary.server';
import { formatNumber } from '~/i18n/format-number';
import { formatDayAndHour } from '~/i18n/format-time';

/** What was forgotten and what comes next, in words and in the hub's time. */
export function retentionView(
  { hub, locale, now }: Pick<Ctx, 'hub' | 'locale' | 'now'>,
  { coming, done }: RetentionPage,
): { coming: RetentionLine[]; done: RetentionLine[] } {
  const text = dictionaryOf(locale).retention;
  const kinds: Readonly<Record<string, string>> = text.kinds;
  const when = (at: Date) => formatDayAndHour(locale, hub.timeZone, at);
  return {
    coming: coming.map(({ kind, at, people, switchEvent }) => ({
      id: `${kind} ${switchEvent.slug}`,
      switchEvent,
      what: text.kinds[kind],
      when: at <= now ? text.now : when(at),
      count: formatNumber(locale, people),
    })),
    done: done.map(({ id, kind, rows, at, title, slug }) => ({
      id,
      switchEvent: slug ? { title: title ?? slug, slug } : null,
      what: kinds[kind] ?? kind,
      when: when(at),
      count: formatNumber(locale, rows),
    })),
  };
}
