import { inTransaction, type Trx } from '~db/in-transaction';
import { lockSwitch } from '~db/lock';
import { selectKnownAtDesk } from '~db/queries/desk';
import { selectSeatsOfSome } from '~db/queries/registrations-seats';
import type { Ctx } from '../../context';
import { can } from '../../people/can';
import { ok, type Refused, type Result, refused } from '../../result';
import { foldText } from '../../venues/fold-text';
import { admitForms, type RegisterResult } from '../registering/admit-forms';
import { seatForms } from '../registering/seat-forms.server';
import { writeForms } from '../registering/write-forms.server';
import { type DeskInput, MOST_AT_DESK } from './desk-input';
import { draftDesk } from './draft-desk.server';
import { nameOf } from './read-desk-rows';

type RegisterRefusal = Exclude<RegisterResult, { ok: true }>['reason'];

export type DeskResult = Result<{ partyId: string }, RegisterRefusal | 'too-many' | 'known'>;

/**
 * Registers the people of one form of a mediator: all of them are written or none, by the same lock and the same seat
 * rule as everybody, behind those who wait. The same form sent twice registers once.
 * @param lock only the test that proves it necessary gives another
 * @throws LockBusy where others held the Switch for too long: nothing was written
 */
export function registerAtDesk(
  ctx: Ctx,
  switchEventId: string,
  desk: DeskInput,
  lock: typeof lockSwitch = lockSwitch,
): Promise<DeskResult> {
  return inTransaction(ctx.db, async (trx): Promise<DeskResult> => {
    if (!can(ctx.viewer, 'mediate', { hubId: ctx.hub.id, organizationId: desk.organization.id }))
      return refused('unknown');
    if (desk.people.length > MOST_AT_DESK) return refused('too-many', { most: MOST_AT_DESK });
    await lock(trx, switchEventId);
    return register(trx, ctx, switchEventId, desk);
  });
}

async function register(trx: Trx, ctx: Ctx, switchEventId: string, desk: DeskInput): Promise<DeskResult> {
  const drafts = draftDesk(ctx, switchEventId, desk);
  const formIds = drafts.flatMap(({ party }) => party.formId ?? []);
  const [seats] = await selectSeatsOfSome(trx, [switchEventId], {
    emails: [],
    formIds,
    toldSince: ctx.now,
  });
  if (!seats || seats.hubId !== ctx.hub.id) return refused('unknown');
  const { admitted, answers } = admitForms(ctx, seats, drafts);
  const closed = answers.find((answer): answer is Refused<RegisterRefusal> => !answer.ok);
  if (closed) return closed;
  const [first] = answers;
  if (!first?.ok) return refused('unknown');
  // Registered in the meantime, by a colleague: the mediator sees the list again, and who is in it.
  if (admitted.length > 0 && (await someoneIsKnown(trx, switchEventId, desk))) return refused('known');
  const { forms } = await seatForms(trx, ctx, seats, { admitted, echoes: [] });
  // Whoever has no address is in front of the mediator.
  await writeForms(trx, ctx, forms, { calls: false });
  return ok({ partyId: first.value.partyId });
}

async function someoneIsKnown(trx: Trx, switchEventId: string, desk: DeskInput): Promise<boolean> {
  const names = desk.people.filter(({ isAnother }) => !isAnother);
  if (new Set(names.map((person) => foldText(nameOf(person)))).size < names.length) return true;
  const asked = { switchEventId, organizationId: desk.organization.id };
  return names.length > 0 && (await selectKnownAtDesk(trx, asked, names)).length > 0;
}
