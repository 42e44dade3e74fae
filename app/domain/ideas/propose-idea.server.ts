import { inTransaction, type Trx } from '~db/in-transaction';
import { selectIdeaNumberByForm } from '~db/queries/ideas';
import type { Ctx } from '../context';
import { can } from '../people/can';
import { ok, type Result, refused } from '../result';
import type { SwitchEvent } from '../switches/switch-event';
import { addIdea, type NewIdea } from './add-idea.server';
import type { IdeaInput } from './idea-input';

export type OwnAuthor = Pick<NewIdea, 'authorRegistrationId' | 'authorEchoId'>;

export type IdeaSwitch = Pick<SwitchEvent, 'id' | 'hubId' | 'status'> & { zone: { id: string } };

/**
 * Adds an idea at the end of « À trier », and owes its author an acknowledgement where there is an e-mail address.
 * The same form sent twice gives the first idea again. A draft takes no ideas: they would be public before it is.
 * @param author whoever proposes it from their own place
 */
export function proposeIdea(
  ctx: Ctx,
  event: IdeaSwitch,
  input: IdeaInput,
  author: OwnAuthor = {},
): Promise<Result<{ number: number }, 'not-allowed' | 'switch-not-open'>> {
  const isPublic = event.status !== 'draft';
  const thing = { hubId: event.hubId, zoneId: event.zone.id, switchEventId: event.id, isPublic };
  if (event.hubId !== ctx.hub.id || !can(ctx.viewer, 'propose-idea', thing))
    return Promise.resolve(refused('not-allowed'));
  if (event.status !== 'published') return Promise.resolve(refused('switch-not-open'));
  return inTransaction(ctx.db, async (trx) => {
    const idea = await addIdea(trx, ctx, event.id, { ...input, ...author });
    return idea ? ok({ number: idea.number }) : alreadyThere(trx, ctx, event, input);
  });
}

async function alreadyThere(trx: Trx, ctx: Ctx, event: IdeaSwitch, input: IdeaInput) {
  const where = { hubId: ctx.hub.id, switchEventId: event.id, formId: input.formId ?? '' };
  const number = await selectIdeaNumberByForm(trx, where);
  // A form id of another Switch was copied by hand: nothing was written, nothing is told.
  return number === undefined ? refused('not-allowed') : ok({ number });
}
