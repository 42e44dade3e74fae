import type { LoaderFunctionArgs } from '@remix-run/node';
import { hubOrigin } from '~/domain/hubs/hub-origin.server';
import { askOfAddress } from '~/http/embedding/ask-of-address';
import { oembedAnswer } from '~/http/embedding/oembed-answer.server';
import { KEEP_HEADER } from '~/http/kept/kept-headers';

/** /oembed: how to show a page of ours, for the program of another site that was given its address. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const asked = new URL(request.url);
  const search = asked.searchParams;
  const address = search.get('url');
  if (!address) return refusal(400);
  if ((search.get('format') ?? 'json') !== 'json') return refusal(501);
  const origins = [asked.origin, await hubOrigin(context.ctx.db, context.env, context.ctx.hub.id)];
  const ask = askOfAddress(address, origins);
  const room = { width: pixels(search.get('maxwidth')), height: pixels(search.get('maxheight')) };
  const answer = ask && (await oembedAnswer(context, ask, room));
  if (!answer) return refusal(404);
  return new Response(JSON.stringify(answer), {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Cache-Control': 'public, no-cache',
      [KEEP_HEADER]: '1',
    },
  });
}

/** What oembed.com asks for: 404 where we know no such page, 501 for a format that we do not speak. */
function refusal(status: 400 | 404 | 501): Response {
  return Response.json(null, { status });
}

function pixels(text: string | null): number | undefined {
  const number = Number(text);
  return text && Number.isInteger(number) && number > 0 ? number : undefined;
}
