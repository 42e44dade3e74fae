import { randomUUID } from 'node:crypto';
import type { OpenedSheet, SheetLine, SheetsDone, SheetsView } from '~/components/papers/sheets-view';
import { countPresent } from '~/domain/attendance/count-present.server';
import { listSheets, readSheet } from '~/domain/attendance/read-sheets.server';
import { type SheetScope, sheetScopes } from '~/domain/attendance/sheet-scope';
import type { Ctx } from '~/domain/context';
import type { SwitchEvent } from '~/domain/switches/switch-event';
import { switchSeats } from '~/domain/switches/switch-seats.server';
import { dictionaryOf } from '~/i18n/dictionary.server';
import { fill } from '~/i18n/fill';
import { formatDay, formatDayAndHour } from '~/i18n/format-time';
import { scopeInWords } from './scope-in-words.server';

const SAID: Record<string, SheetsDone> = { feuille: 'prepared', presences: 'entered', retrait: 'undone' };

/** The page of the sheets, or of the one that `feuille` opens; undefined where there is no such sheet. */
export async function sheetsView(
  ctx: Ctx,
  event: SwitchEvent,
  query: URLSearchParams,
): Promise<SheetsView | undefined> {
  const id = query.get('feuille');
  const opened = id === null ? null : await openedSheet(ctx, event, id);
  if (opened === undefined) return undefined;
  const scopes = sheetScopes(event);
  const choiceOf = (scope: SheetScope) => ({ value: scope.slug, label: scopeLabel(ctx, event, scope) });
  const of = (kind: SheetScope['kind']) => scopes.filter((scope) => scope.kind === kind).map(choiceOf);
  return {
    slug: event.slug,
    sessions: of('session'),
    halfDays: of('half-day'),
    people: (await switchSeats(ctx.db, event.id)).confirmed,
    present: await countPresent(ctx, event),
    sheets: (await listSheets(ctx, event)).map((sheet) => lineOf(ctx, event, sheet)),
    opened,
    said: SAID[query.get('papier') ?? ''] ?? null,
  };
}

async function openedSheet(ctx: Ctx, event: SwitchEvent, id: string): Promise<OpenedSheet | undefined> {
  const sheet = await readSheet(ctx, event, id);
  if (!sheet) return undefined;
  return {
    ...lineOf(ctx, event, { ...sheet, people: sheet.lines.length }),
    formId: randomUUID(),
    entries: sheet.entries.map(({ undoneAt, at, ...entry }) => ({
      ...entry,
      at: formatDayAndHour(ctx.locale, event.zone.timeZone, at),
      isUndone: undoneAt !== null,
    })),
  };
}

function lineOf(
  ctx: Ctx,
  event: SwitchEvent,
  sheet: { id: string; number: number; people: number; sessionIds: string[]; madeAt: Date },
): SheetLine {
  const { id, number, people } = sheet;
  return {
    id,
    number,
    people,
    scope: scopeInWords(ctx, event, sheet.sessionIds),
    madeAt: formatDayAndHour(ctx.locale, event.zone.timeZone, sheet.madeAt),
  };
}

function scopeLabel(ctx: Ctx, event: SwitchEvent, scope: SheetScope): string {
  if (scope.kind === 'session') return scopeInWords(ctx, event, scope.sessionIds);
  const { halfDays } = dictionaryOf(ctx.locale).papers.sheets;
  return fill(halfDays[scope.part], { day: formatDay(ctx.locale, event.zone.timeZone, scope.startsAt) });
}
