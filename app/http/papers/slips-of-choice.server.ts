import { type AppLoadContext, data } from '@remix-run/node';
import type { SlipView } from '~/components/papers/slip-view';
import { readPapers } from '~/domain/papers/read-papers.server';
import { type Choice, choosePeople } from '~/domain/registrations/bulk/choose-people.server';
import type { SwitchEvent } from '~/domain/switches/switch-event';
import { slipViews } from './slip-views.server';

/** Slips of people of one Switch; whoever cancelled needs none. @throws 403 for whoever may not see them */
export async function slipsOfChoice(
  context: AppLoadContext,
  event: SwitchEvent,
  choice: Choice,
): Promise<SlipView[]> {
  const chosen = await choosePeople(context.ctx, event, choice);
  if (!chosen) throw data(null, { status: 403 });
  const coming = chosen.filter(({ status }) => status !== 'cancelled');
  return slipViews(
    context,
    await readPapers(
      context.ctx,
      coming.map(({ id }) => id),
    ),
  );
}
