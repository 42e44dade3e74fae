import type { CopySummaryView } from '~/components/copy/copy-summary';
import type { Ctx } from '~/domain/context';
import { placeLine } from '~/domain/switches/place-line';
import type { SwitchEvent } from '~/domain/switches/switch-event';
import { readTables } from '~/domain/tables/read-tables.server';
import { formatDays } from '~/i18n/format-days';
import { formatDayAndHour } from '~/i18n/format-time';

/** What a Switch that was just made from another holds; undefined where the address does not say that it was. */
export async function copySummary(
  ctx: Ctx,
  event: SwitchEvent,
  request: Request,
): Promise<CopySummaryView | undefined> {
  if (new URL(request.url).searchParams.get('fait') !== 'copie') return undefined;
  const { timeZone } = event.zone;
  const moment = (at: Date) => formatDayAndHour(ctx.locale, timeZone, at);
  const missing: CopySummaryView['missing'] = [];
  if (event.purpose === '') missing.push('purpose');
  if (event.venue.name === '') missing.push('venue');
  if (event.sessions.every(({ kind, title }) => kind === 'autre' && title === '')) missing.push('programme');
  return {
    slug: event.slug,
    days: formatDays(ctx.locale, timeZone, event.startsAt, event.endsAt),
    sessions: event.sessions.length,
    tables: (await readTables(ctx, event.id)).length,
    place: placeLine(event.venue),
    capacity: event.capacity,
    opens: moment(event.registrationOpensAt),
    closes: moment(event.registrationClosesAt),
    missing,
  };
}
