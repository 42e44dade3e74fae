import type { LoaderFunctionArgs } from '@remix-run/node';
import { similarIdeas } from '~/domain/ideas/similar-ideas.server';
import { mayStill } from '~/http/edge/rate-limits.server';
import { dictionaryOf } from '~/i18n/dictionary.server';
import { plural } from '~/i18n/plural';
import { paths } from '~/paths';

/** Ideas that resemble `?q=`, in public words only: for the form, while one writes. Asked too often, there are none. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  const { ctx } = context;
  const text = new URL(request.url).searchParams.get('q') ?? '';
  const found = (await mayStill(context, 'similar'))
    ? await similarIdeas(ctx, text.replaceAll('\0', ''))
    : [];
  const { short } = dictionaryOf(ctx.locale).voice.support;
  const ideas = found.map(({ number, title, switchTitle, supports }) => ({
    ...{ number, title },
    href: paths.idea(number),
    support: paths.supportIdea(number),
    told: supports > 0 ? `${switchTitle} · ${plural(ctx.locale, short, supports)}` : switchTitle,
  }));
  return Response.json({ ideas }, { headers: { 'Cache-Control': 'no-store' } });
}
