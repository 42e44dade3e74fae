import type { BatchLine, UsedCardLine } from '~/components/cards/cards-view';
import type { Ctx } from '~/domain/context';
import type { cardsPage } from '~/domain/ideas/cards/read-cards.server';
import { groupShortCode } from '~/domain/registrations/short-code';
import type { SwitchEvent } from '~/domain/switches/switch-event';
import { dictionaryOf } from '~/i18n/dictionary.server';
import { fill } from '~/i18n/fill';
import { formatDayAndHour } from '~/i18n/format-time';
import { plural } from '~/i18n/plural';

type CardsPage = NonNullable<Awaited<ReturnType<typeof cardsPage>>>;

/** What was printed for a Switch, in words. */
export function cardsView(
  { locale }: Pick<Ctx, 'locale'>,
  event: SwitchEvent,
  { batches, used }: CardsPage,
): { batches: BatchLine[]; used: UsedCardLine[] } {
  const { make: text, sheet } = dictionaryOf(locale).cards;
  return {
    batches: batches.map(({ batch, createdAt, cards, free, copied, tables }) => ({
      batch,
      title: fill(text.batch, { day: formatDayAndHour(locale, event.zone.timeZone, createdAt) }),
      what: [
        tables.length > 0
          ? plural(locale, text.ofTables, tables.length, { tables: tables.join(', ') })
          : text.ofNoTable,
        plural(locale, text.counts, cards),
        plural(locale, text.free, free),
        plural(locale, text.copied, copied),
      ].join(' · '),
      hasFree: free > 0,
    })),
    used: used.map(({ code, number, table, idea, title, voidAt }) => ({
      code: groupShortCode(code),
      place: table === null ? fill(sheet.noTable, { number }) : fill(sheet.table, { table, number }),
      idea: idea === null ? null : { number: idea, title: title ?? '' },
      isVoid: voidAt !== null,
    })),
  };
}
