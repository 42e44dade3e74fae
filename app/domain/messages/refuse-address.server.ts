import { randomUUID } from 'node:crypto';
import { inTransaction, type Trx } from '~db/in-transaction';
import { deleteFollower } from '~db/queries/idea-followers';
import { failMessage, insertCallInstead, markEmailRefused } from '~db/queries/refused-addresses';
import { insertAnswerInstead } from '~db/queries/tellings';
import type { Ctx } from '../context';
import { recordHistory } from '../history/record-history.server';
import { findHub } from '../hubs/find-hub.server';
import { registrationsOfMessage } from './registrations-of-message';

/**
 * An address will never take mail: the message failed, the registration is marked, and its person stands on the call
 * list in the place of the message. All of it or nothing, and once, whoever says so and however often.
 * @param refusal `while`: the state in which the message must be, so that an old report changes nothing
 * @returns whether it was in that state
 */
export function refuseAddress(
  db: Ctx['db'],
  id: string,
  refusal: { while: 'queued' | 'sent'; lastError: string; at: Date },
): Promise<boolean> {
  const { lastError, at } = refusal;
  return inTransaction(db, async (trx) => {
    const failed = await failMessage(trx, id, { from: refusal.while, lastError, at });
    if (!failed) return false;
    // Whoever follows ideas at an address that takes no mail follows nothing: nobody is called for that.
    if (failed.followerId) await deleteFollower(trx, failed.hubId, failed.followerId);
    const registrationIds = registrationsOfMessage(failed);
    const own = `<${randomUUID()}@${failed.hubId}.switchboard>`;
    // An author of an idea is called or met in its place, without any registration to mark.
    if (failed.ideaId) await insertAnswerInstead(trx, { refused: id, own }, at);
    if (registrationIds.length === 0) return true;
    const marked = await markEmailRefused(trx, registrationIds, failed.toEmail ?? '', at);
    await insertCallInstead(trx, { refused: id, own }, at);
    await remember(trx, failed.hubId, marked, at);
    return true;
  });
}

async function remember(
  trx: Trx,
  hubId: string,
  marked: { id: string; switchEventId: string }[],
  now: Date,
): Promise<void> {
  const hub = await findHub(trx, hubId);
  if (!hub || marked.length === 0) return;
  await recordHistory(
    trx,
    { db: trx, hub, viewer: { kind: 'system' }, locale: 'fr', now },
    marked.map(({ id, switchEventId }) => ({
      subject: 'registration',
      subjectId: id,
      switchEventId,
      act: 'email-refused',
    })),
  );
}
