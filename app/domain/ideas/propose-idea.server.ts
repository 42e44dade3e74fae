import { generateKeyBetween } from 'fractional-indexing';
import { inTransaction, type Trx } from '~db/in-transaction';
import { insertIdea, selectIdeaNumberByForm } from '~db/queries/ideas';
import { lockBoardColumn, selectLastRank } from '~db/queries/ideas-ranks';
import type { Ctx } from '../context';
import { recordHistory } from '../history/record-history.server';
import { oweMessages } from '../messages/owe-message.server';
import { can } from '../people/can';
import { ok, type Result, refused } from '../result';
import type { SwitchEvent } from '../switches/switch-event';
import type { IdeaInput } from './idea-input';

export type IdeaSwitch = Pick<SwitchEvent, 'id' | 'hubId' | 'status'> & { zone: { id: string } };

/**
 * Adds an idea at the end of « À trier », and owes its author an acknowledgement where there is an e-mail address.
 * The same form sent twice gives the first idea again. A draft takes no ideas: they would be public before it is.
 */
export function proposeIdea(
  ctx: Ctx,
  event: IdeaSwitch,
  input: IdeaInput,
): Promise<Result<{ number: number }, 'not-allowed' | 'switch-not-open'>> {
  const isPublic = event.status !== 'draft';
  const thing = { hubId: event.hubId, zoneId: event.zone.id, switchEventId: event.id, isPublic };
  if (event.hubId !== ctx.hub.id || !can(ctx.viewer, 'propose-idea', thing))
    return Promise.resolve(refused('not-allowed'));
  if (event.status !== 'published') return Promise.resolve(refused('switch-not-open'));
  return inTransaction(ctx.db, async (trx) => {
    await lockBoardColumn(trx, ctx.hub.id, 'to_sort');
    const idea = await insertIdea(trx, await rowOf(trx, ctx, event, input));
    if (!idea) return alreadyThere(trx, ctx, event, input);
    await recordHistory(trx, ctx, [
      {
        subject: 'idea',
        subjectId: idea.id,
        switchEventId: event.id,
        act: 'proposed',
        after: { column: 'to_sort' },
      },
    ]);
    if (input.authorEmail !== null) {
      await oweMessages(trx, ctx, [
        {
          kind: 'idea-received',
          to: {
            contact: 'email',
            email: input.authorEmail,
            name: input.speakerFirstName,
            locale: ctx.locale,
          },
          switchEventId: event.id,
          ideaId: idea.id,
        },
      ]);
    }
    return ok({ number: idea.number });
  });
}

async function rowOf(trx: Trx, ctx: Ctx, event: IdeaSwitch, input: IdeaInput) {
  const last = await selectLastRank(trx, ctx.hub.id, 'to_sort');
  return {
    ...input,
    hubId: ctx.hub.id,
    switchEventId: event.id,
    authorLocale: ctx.locale,
    rank: generateKeyBetween(last, null),
    createdAt: ctx.now,
    movedAt: ctx.now,
  };
}

async function alreadyThere(trx: Trx, ctx: Ctx, event: IdeaSwitch, input: IdeaInput) {
  const where = { hubId: ctx.hub.id, switchEventId: event.id, formId: input.formId ?? '' };
  const number = await selectIdeaNumberByForm(trx, where);
  // A form id of another Switch was copied by hand: nothing was written, nothing is told.
  return number === undefined ? refused('not-allowed') : ok({ number });
}
