import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { SwitchTeamHead } from '~/components/organisation/switch-team-head';
import { PrintSheets, type SheetsView } from '~/components/people/print-sheets';
import { FORMATS_OF, SHEET_FORMATS } from '~/components/people/sheet-formats';
import { managedSwitch } from '~/http/organisation/managed-switch.server';
import { sheetsOfChoice, sheetsOfFilter } from '~/http/organisation/sheets-view.server';
import { switchTeamView } from '~/http/organisation/switch-team-view.server';
import { readForm } from '~/http/read-form.server';
import { dictionaryOf } from '~/i18n/dictionary.server';
import { paths } from '~/paths';

export { pageMeta as meta } from '~/ui/page-meta';

const ASK = { what: 'labels', formats: SHEET_FORMATS, offered: FORMATS_OF.labels } as const;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { ctx } = context;
  const event = await managedSwitch(context, request, params.switch);
  const view = await sheetsOfFilter(ctx, event, new URL(request.url).searchParams, ASK);
  if (!view) throw data(null, { status: 403 });
  return {
    page: { title: `${dictionaryOf(ctx.locale).files.printing.labelsTitle} – ${event.title}` },
    team: switchTeamView(ctx, event, request),
    view,
  };
}

/** For those who were ticked in the list: too many for an address. Changes nothing. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const event = await managedSwitch(context, request, params.switch);
  const view = await sheetsOfChoice(context.ctx, event, await readForm(request), ASK);
  if (!view) throw data(null, { status: 403 });
  return data<{ view: SheetsView }>({ view });
}

/** Labels with the names of people, for tables, folders and envelopes. */
export default function Labels() {
  const loaded = useLoaderData<typeof loader>();
  const chosen = useActionData<{ view: SheetsView }>();
  const { team } = loaded;
  return (
    <>
      <SwitchTeamHead team={team} here="people" />
      <PrintSheets view={chosen?.view ?? loaded.view} action={paths.labels(team.slug)} />
    </>
  );
}
