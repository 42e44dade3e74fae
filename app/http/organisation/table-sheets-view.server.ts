import type { AppLoadContext } from '@remix-run/node';
import type { TableSheetView } from '~/components/tables/table-sheet';
import { qrCode } from '~/documents/qr-code.server';
import { hubOrigin } from '~/domain/hubs/hub-origin.server';
import { groupShortCode } from '~/domain/registrations/short-code';
import type { SwitchEvent } from '~/domain/switches/switch-event';
import { readTableCodes } from '~/domain/table-desk/draw-table-codes.server';
import { tableClosesAt } from '~/domain/table-desk/table-closing';
import { readTables } from '~/domain/tables/read-tables.server';
import { formatDays } from '~/i18n/format-days';
import { formatDay } from '~/i18n/format-time';
import { spokenAddress } from '~/i18n/spoken-address';
import { paths } from '~/paths';

/** The sheets of the tables that have a code, of one of them where one is asked for. */
export async function tableSheetsView(
  context: AppLoadContext,
  event: SwitchEvent,
  asked: string | null,
): Promise<TableSheetView[]> {
  const { ctx, env } = context;
  const { locale } = ctx;
  const { zone, startsAt, endsAt } = event;
  const origin = await hubOrigin(ctx.db, env, ctx.hub.id);
  const codes = await readTableCodes(ctx, event.id);
  const sheets = (await readTables(ctx, event.id)).map(async ({ id, number, theme }) => {
    const code = codes.get(id);
    if (code === undefined || (asked !== null && asked !== id)) return [];
    return [
      {
        ...{ id, number, theme, switchTitle: event.title },
        days: formatDays(locale, zone.timeZone, startsAt, endsAt),
        code: groupShortCode(code),
        address: spokenAddress(origin + paths.code()),
        until: formatDay(locale, zone.timeZone, tableClosesAt(event)),
        square: await qrCode(origin + paths.codeToOpen(code)),
      },
    ];
  });
  return (await Promise.all(sheets)).flat();
}
