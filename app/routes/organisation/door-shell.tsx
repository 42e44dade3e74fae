import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { DoorDesk } from '~/components/door/door-desk';
import { DoorScript } from '~/components/door/door-script';
import { doorStart } from '~/components/door/door-start';
import { deskBuild } from '~/http/desk-build.server';
import { dictionaryOf } from '~/i18n/dictionary.server';
import { useI18n } from '~/i18n/i18n-context';

export { doorMeta as meta } from '~/components/door/door-meta';

/**
 * The welcome desk with nobody in it: what a device keeps and opens while the network is away. It looks nothing up
 * and says nothing of a Switch, so it is the same for everybody.
 */
export async function loader({ context, params }: LoaderFunctionArgs) {
  const { locale, hub } = context.ctx;
  const { title } = dictionaryOf(locale).door;
  const types = hub.stakeholderTypes.map(({ slug, label }) => ({ slug, label: label[locale], left: 1 }));
  const { script } = await deskBuild(context.env, 'door');
  return { page: { title }, slug: encodeURIComponent(params.switch ?? ''), types, script };
}

export default function DoorShell() {
  const { slug, types, script } = useLoaderData<typeof loader>();
  const text = useI18n().words.door;
  return (
    <>
      <h1 data-door="title">{text.title}</h1>
      <p className="page-lead">{text.lead}</p>
      <DoorDesk
        view={{ moments: [], types, settled: [] }}
        {...{ moment: '', sessionIds: [], q: '', people: [], found: 0, pageKey: '' }}
        counts={new Map()}
        mayMark
      />
      <DoorScript start={doorStart(slug, '')} script={script} />
    </>
  );
}
