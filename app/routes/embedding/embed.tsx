import { data, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { EmbedChoice } from '~/components/embedding/embed-choice';
import { EmbedCode } from '~/components/embedding/embed-code';
import { embedQuery } from '~/domain/embedding/embed-ask';
import { embeddedSwitches } from '~/domain/embedding/embedded-switches.server';
import { embeddedFrame } from '~/http/embedding/embedded-frame.server';
import { frameCode } from '~/http/embedding/frame-code';
import { pageOfAsk } from '~/http/embedding/page-of-ask';
import { dictionaryOf } from '~/i18n/dictionary.server';
import { useI18n } from '~/i18n/i18n-context';

export { keptHeaders as headers } from '~/http/kept/kept-headers';
export { pageMeta as meta } from '~/ui/page-meta';

/** How a partner shows our Switches on their own site: what to choose, what to copy, where to paste it. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { ctx } = context;
  const text = dictionaryOf(ctx.locale).embedding;
  const ask = embedQuery.read(new URL(request.url).searchParams);
  const [frame, shown] = [await embeddedFrame(context, ask), await embeddedSwitches(ctx, ask)];
  if (!frame || !shown) throw data(null, { status: 404 });
  return {
    page: { title: text.title, description: text.lead },
    zones: ctx.hub.zones.map(({ slug, name }) => ({ value: slug, label: name })),
    zone: ask.kind === 'zone' ? ask.slug : '',
    only: ask.kind === 'switch' ? shown.name : null,
    frame,
    code: frameCode(frame),
    address: new URL(pageOfAsk(ask), frame.address).href,
  };
}

export default function Embed() {
  const { page, zones, zone, only, frame, code, address } = useLoaderData<typeof loader>();
  const text = useI18n().words.embedding;
  return (
    <>
      <header className="page-head">
        <h1>{page.title}</h1>
        <p className="page-lead">{text.lead}</p>
        <p className="mt-3">
          {text.alwaysRight} {text.noTracking}
        </p>
      </header>
      <div className="grid items-start gap-10 lg:grid-cols-2">
        <div className="grid gap-8">
          <EmbedChoice zones={zones} zone={zone} only={only} />
          <EmbedCode code={code} address={address} />
        </div>
        <section aria-labelledby="preview">
          <h2 className="text-xl" id="preview">
            {text.previewTitle}
          </h2>
          <iframe
            className="embed-preview"
            src={new URL(frame.address).pathname + new URL(frame.address).search}
            title={frame.title}
            height={frame.height}
            loading="lazy"
          />
        </section>
      </div>
      <script type="module" src="/enhance/copy-address.js" />
    </>
  );
}
