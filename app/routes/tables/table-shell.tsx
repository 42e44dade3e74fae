import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { TableDesk } from '~/components/table-desk/table-desk';
import { TableHead } from '~/components/table-desk/table-head';
import { TableScript } from '~/components/table-desk/table-script';
import { tableStart } from '~/components/table-desk/table-start';
import { useTableChoices } from '~/components/table-desk/use-table-choices';
import { deskBuild } from '~/http/desk-build.server';
import { speakerChoices } from '~/http/table-desk/speaker-choices.server';
import { dictionaryOf } from '~/i18n/dictionary.server';
import { paths } from '~/paths';
import { emptyForm } from '~/ui/form-state';

export { privateMeta as meta } from '~/ui/private-meta';

/**
 * A table with no idea on it: what a device keeps and opens while the network is away. It looks nothing up and says
 * nothing of a Switch, so it is the same for everybody.
 */
export async function loader({ context, params }: LoaderFunctionArgs) {
  const { title } = dictionaryOf(context.ctx.locale).tableDesk;
  const { script } = await deskBuild(context.env, 'table-desk');
  const id = encodeURIComponent(params.table ?? '');
  return { page: { title }, id, speakers: speakerChoices(context.ctx), script };
}

export default function TableShell() {
  const { page, id, speakers, script } = useLoaderData<typeof loader>();
  const choices = useTableChoices(speakers);
  const form = { state: emptyForm, step: 'words', formId: '', correcting: undefined, choices } as const;
  return (
    <>
      <TableHead title={page.title} theme="" switchSlug="" />
      <TableDesk form={{ ...form, action: paths.table(id) }} ideas={[]} closed="" />
      <TableScript start={tableStart(id, '')} script={script} />
    </>
  );
}
