import { randomUUID } from 'node:crypto';
import {
  type ActionFunctionArgs,
  data,
  type HeadersFunction,
  type LoaderFunctionArgs,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { TableDesk } from '~/components/table-desk/table-desk';
import { TableHead } from '~/components/table-desk/table-head';
import { TableNotices } from '~/components/table-desk/table-notices';
import { TableScript } from '~/components/table-desk/table-script';
import { tableStart } from '~/components/table-desk/table-start';
import { useTableChoices } from '~/components/table-desk/use-table-choices';
import { deskBuild } from '~/http/desk-build.server';
import { spend } from '~/http/edge/rate-limits.server';
import { readForm } from '~/http/read-form.server';
import { answerTable } from '~/http/table-desk/answer-table.server';
import { formOfTable } from '~/http/table-desk/form-of-table.server';
import { openedTable } from '~/http/table-desk/opened-table.server';
import { speakerChoices } from '~/http/table-desk/speaker-choices.server';
import { tableView } from '~/http/table-desk/table-view.server';
import { paths } from '~/paths';

export { privateMeta as meta } from '~/ui/private-meta';

export const headers: HeadersFunction = ({ errorHeaders, loaderHeaders }) => {
  const headers = new Headers(errorHeaders ?? loaderHeaders);
  headers.set('Cache-Control', 'private, no-store');
  return headers;
};

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const opened = await openedTable(context, request, params.table);
  const view = await tableView(opened);
  const query = new URL(request.url).searchParams;
  const keeps = context.ctx.now.getTime() < view.eraseAt && view.closed === '';
  const loaded = {
    page: { title: view.title },
    view,
    switchSlug: opened.at.event.slug,
    speakers: speakerChoices(context.ctx),
    formId: randomUUID(),
    form: formOfTable(view.ideas, Number(query.get('corriger'))),
    done: { captured: Number(query.get('notee')), corrected: Number(query.get('corrigee')) },
    script: keeps ? (await deskBuild(context.env, 'table-desk')).script : null,
  };
  const headers = new Headers();
  for (const cookie of opened.cookies) headers.append('Set-Cookie', cookie);
  return data(loaded, { headers });
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const opened = await openedTable(context, request, params.table);
  const form = await readForm(request);
  await spend(context, 'table-changes', opened.at.table.id);
  return answerTable(opened, form);
}

/** Writing down at a table what is said there. Works as it is; with its script also while the network is away. */
export default function Table() {
  const { view, switchSlug, speakers, formId, form, done, script } = useLoaderData<typeof loader>();
  const asked = useActionData<typeof action>();
  const choices = useTableChoices(speakers);
  const { step, state, correcting } = asked ?? form;
  return (
    <>
      <TableHead title={view.title} theme={view.theme} switchSlug={switchSlug} />
      <TableNotices done={asked ? undefined : done} asked={asked} />
      <TableDesk
        form={{ action: paths.table(view.id), step, state, formId, correcting, choices }}
        ideas={view.ideas}
        closed={view.closed}
      />
      {script ? <TableScript start={tableStart(view.id, view.mark)} script={script} /> : null}
    </>
  );
}
