import { data, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { embeddedCardsOf } from '~/components/embedding/embedded-card-view';
import { EmbeddedFrame } from '~/components/embedding/embedded-frame';
import { embedQuery } from '~/domain/embedding/embed-ask';
import { embeddedSwitches } from '~/domain/embedding/embedded-switches.server';
import { withConfirmed } from '~/domain/switches/with-confirmed.server';
import { embedTitle } from '~/http/embedding/embed-title';
import { dictionaryOf } from '~/i18n/dictionary.server';
import type { PageHandle } from '~/ui/page-handle';

export { keptHeaders as headers } from '~/http/kept/kept-headers';
export { privateMeta as meta } from '~/ui/private-meta';

export const handle: PageHandle = { bare: true };

/** A page for the frame of another site: no script, no cookie, nothing but what is to come and the way to us. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { ctx } = context;
  const { hub } = ctx;
  const text = dictionaryOf(ctx.locale).embedding;
  const ask = embedQuery.read(new URL(request.url).searchParams);
  const shown = await embeddedSwitches(ctx, ask);
  const title = shown ? embedTitle(text, ask, shown.name ?? hub.name) : text.goneTitle;
  const cards = shown ? embeddedCardsOf(await withConfirmed(ctx.db, shown.switches), ctx) : [];
  const view = {
    title,
    kind: shown ? ask.kind : 'gone',
    cards,
    hub: { name: hub.name, isDemo: hub.isDemo, contactPhone: hub.contactPhone },
  } as const;
  return data({ page: { title }, view }, { status: shown ? 200 : 404 });
}

export default function EmbeddedSwitches() {
  const { view } = useLoaderData<typeof loader>();
  return <EmbeddedFrame view={view} />;
}
