import { data, type LoaderFunctionArgs } from '@remix-run/node';
import { longPaper } from '~/documents/long-paper.server';
import { cardsToPrint } from '~/domain/ideas/cards/read-cards.server';
import { managedSwitch } from '~/http/organisation/managed-switch.server';
import { ideaCardsPaper } from '~/http/papers/idea-cards-paper.server';
import { pdfResponse } from '~/http/papers/pdf-response';

/** /organisation/switchs/:switch/cartes.pdf: the free cards of the printing that `serie` names, four to a page. */
export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const event = await managedSwitch(context, request, params.switch);
  const batch = Number(new URL(request.url).searchParams.get('serie'));
  const cards = await cardsToPrint(context.ctx, event, batch);
  if (cards.length === 0) throw data(null, { status: 404 });
  const bytes = await longPaper({ kind: 'cards', paper: await ideaCardsPaper(context, event, cards) });
  return pdfResponse(bytes, `cartes-${event.slug}-${batch}`);
}
