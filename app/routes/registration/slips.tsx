import { type ActionFunctionArgs, type AppLoadContext, data, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import type { SlipView } from '~/components/papers/slip-view';
import { SlipsPrint } from '~/components/papers/slips-print';
import { readPapers } from '~/domain/papers/read-papers.server';
import { isUuid } from '~/domain/uuid';
import { slipViews } from '~/http/papers/slip-views.server';
import { readForm } from '~/http/read-form.server';
import { requireStaff } from '~/http/sign-in/require-staff.server';
import { dictionaryOf } from '~/i18n/dictionary.server';
import { useI18n } from '~/i18n/i18n-context';

export { privateHeaders as headers } from '~/http/private-headers';
export { privateMeta as meta } from '~/ui/private-meta';

/** /billets: slips of people of several Switches. `ids` are joined by dots; those of others are left out. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  requireStaff(context, request);
  const ids = new URL(request.url).searchParams.getAll('ids');
  return {
    page: { title: dictionaryOf(context.ctx.locale).papers.slips.title },
    slips: await slipsOf(context, ids),
  };
}

/** The same for those who were ticked: too many for an address. Changes nothing. */
export async function action({ context, request }: ActionFunctionArgs) {
  requireStaff(context, request);
  const sent = await readForm(request);
  return data<{ slips: SlipView[] }>({ slips: await slipsOf(context, sent.getAll('ids').map(String)) });
}

async function slipsOf(context: AppLoadContext, sent: string[]): Promise<SlipView[]> {
  const ids = sent.flatMap((each) => each.split('.')).filter(isUuid);
  const holders = await readPapers(context.ctx, [...new Set(ids)]);
  return slipViews(
    context,
    holders.filter(({ registration }) => registration.status !== 'cancelled'),
  );
}

export default function SlipsPage() {
  const loaded = useLoaderData<typeof loader>();
  const sent = useActionData<{ slips: SlipView[] }>();
  const { title } = useI18n().words.papers.slips;
  return (
    <>
      <header className="page-head no-print">
        <h1>{title}</h1>
      </header>
      <SlipsPrint slips={sent?.slips ?? loaded.slips} />
    </>
  );
}
