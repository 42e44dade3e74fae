import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { SwitchTeamHead } from '~/components/organisation/switch-team-head';
import { TableSheet } from '~/components/tables/table-sheet';
import { managedSwitch } from '~/http/organisation/managed-switch.server';
import { switchTeamView } from '~/http/organisation/switch-team-view.server';
import { tableSheetsView } from '~/http/organisation/table-sheets-view.server';
import { dictionaryOf } from '~/i18n/dictionary.server';
import { useI18n } from '~/i18n/i18n-context';
import { paths } from '~/paths';
import { Button } from '~/ui/button';
import { Notice } from '~/ui/notice';

export { privateMeta as meta } from '~/ui/private-meta';

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { ctx } = context;
  const event = await managedSwitch(context, request, params.switch);
  const asked = new URL(request.url).searchParams.get('table');
  return {
    page: { title: `${dictionaryOf(ctx.locale).tableDesk.sheet.title} – ${event.title}` },
    team: switchTeamView(ctx, event, request),
    sheets: await tableSheetsView(context, event, asked),
  };
}

/** A page of A4 for each table: its square, its code, and the address in plain words. */
export default function TableSheets() {
  const { team, sheets } = useLoaderData<typeof loader>();
  const text = useI18n().words.tableDesk.sheet;
  return (
    <>
      <div className="no-print">
        <SwitchTeamHead team={team} here="tables" />
        <a className="tap" href={paths.tables(team.slug)}>
          {text.back}
        </a>
        <h2 className="mt-2">{text.title}</h2>
        <p className="mb-4">{text.lead}</p>
        {sheets.length === 0 ? (
          <Notice>
            <p>{text.none}</p>
          </Notice>
        ) : (
          <p className="actions mb-6">
            <Button type="button" data-print hidden>
              {text.print}
            </Button>
          </p>
        )}
      </div>
      {sheets.map((sheet) => (
        <TableSheet key={sheet.id} sheet={sheet} />
      ))}
      <script type="module" src="/enhance/print.js" />
    </>
  );
}
