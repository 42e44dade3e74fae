import type { AttendancePaper } from '~/documents/attendance-pdf.server';
import type { Sheet } from '~/domain/attendance/read-sheets.server';
import type { Ctx } from '~/domain/context';
import { placeLine } from '~/domain/switches/place-line';
import type { SwitchEvent } from '~/domain/switches/switch-event';
import { dictionaryOf } from '~/i18n/dictionary.server';
import { fill } from '~/i18n/fill';
import { scopeInWords } from './scope-in-words.server';

/** A kept sheet in words: its rows as they were printed first, with the names that people have now. */
export function attendancePaper(ctx: Ctx, event: SwitchEvent, sheet: Sheet): AttendancePaper {
  const { locale, hub } = ctx;
  const text = dictionaryOf(locale).papers.sheets.paper;
  const { number, lines, blankRows } = sheet;
  const typeOf = (slug: string) =>
    hub.stakeholderTypes.find((type) => type.slug === slug)?.label[locale] ?? slug;
  const named = lines.map((line) => ({
    number: line.number,
    name: `${line.lastName} ${line.firstName}`.trim(),
    type: line.erasedAt ? '' : typeOf(line.stakeholderType),
  }));
  const blank = Array.from({ length: blankRows }, (_, at) => ({
    number: lines.length + at + 1,
    name: '',
    type: '',
  }));
  return {
    title: `${text.title} – ${event.title}`,
    lang: locale,
    heading: fill(text.heading, { number }),
    lines: [
      event.title,
      scopeInWords(ctx, event, sheet.sessionIds),
      placeLine(event.venue),
      fill(text.organiser, { name: hub.name }),
    ].filter(Boolean),
    caption: text.table,
    columns: text.columns,
    rows: [...named, ...blank],
    foot: fill(text.page, { number }),
  };
}
