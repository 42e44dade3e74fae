import { inTransaction, type Trx } from '~db/in-transaction';
import { selectIdeaNumberByForm } from '~db/queries/ideas';
import { lockBoardColumn } from '~db/queries/ideas-ranks';
import type { Ctx } from '../context';
import { can } from '../people/can';
import { ok, type Result, refused } from '../result';
import type { SwitchEvent } from '../switches/switch-event';
import { addIdea, type NewIdea } from './add-idea.server';
import { attachHeld, type CardRefusal, holdFreeCard } from './cards/attach-card.server';
import type { IdeaInput } from './idea-input';

/** Whoever proposes it from their own place; or the card whose stub they hold, by its code as it was typed. */
export type IdeaOrigin = Pick<NewIdea, 'authorRegistrationId' | 'authorEchoId'> & { card?: string };
export type ProposalRefusal = 'not-allowed' | 'switch-not-open' | CardRefusal;

export type IdeaSwitch = Pick<SwitchEvent, 'id' | 'hubId' | 'status'> & { zone: { id: string } };

/**
 * Adds an idea at the end of « À trier », and owes its author an acknowledgement where there is an e-mail address.
 * The same form sent twice gives the first idea again. A draft takes no ideas: they would be public before it is.
 * With the code of a card its stub leads to the idea; one that is unknown or used is refused.
 */
export function proposeIdea(
  ctx: Ctx,
  event: IdeaSwitch,
  input: IdeaInput,
  { card: typed = '', ...author }: IdeaOrigin = {},
): Promise<Result<{ number: number }, ProposalRefusal>> {
  const isPublic = event.status !== 'draft';
  const thing = { hubId: event.hubId, zoneId: event.zone.id, switchEventId: event.id, isPublic };
  if (event.hubId !== ctx.hub.id || !can(ctx.viewer, 'propose-idea', thing))
    return Promise.resolve(refused('not-allowed'));
  if (event.status !== 'published') return Promise.resolve(refused('switch-not-open'));
  return inTransaction(ctx.db, async (trx) => {
    const again = await alreadyThere(trx, ctx, event, input);
    if (again.ok) return again;
    // Held before the card, as by whoever copies one.
    await lockBoardColumn(trx, ctx.hub.id, 'to_sort');
    const card = typed ? await holdFreeCard(trx, event.id, typed) : undefined;
    if (card && !card.ok) return card;
    const idea = await addIdea(trx, ctx, event.id, { ...input, ...author });
    if (!idea) return alreadyThere(trx, ctx, event, input);
    if (card) await attachHeld(trx, ctx, card.value, { switchEventId: event.id, ideaId: idea.id });
    return ok({ number: idea.number });
  });
}

async function alreadyThere(trx: Trx, ctx: Ctx, event: IdeaSwitch, input: IdeaInput) {
  if (input.formId === null) return refused('not-allowed');
  const where = { hubId: ctx.hub.id, switchEventId: event.id, formId: input.formId };
  const number = await selectIdeaNumberByForm(trx, where);
  // A form id of another Switch was copied by hand: nothing was written, nothing is told.
  return number === undefined ? refused('not-allowed') : ok({ number });
}
