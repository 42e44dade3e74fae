import { inTransaction, type Trx } from '~db/in-transaction';
import { lockSwitch } from '~db/lock';
import { type SeatsRow, selectQueue, selectSeats } from '~db/queries/registrations-seats';
import { insertParties } from '~db/queries/registrations-write';
import { selectSwitchId } from '~db/queries/switches';
import type { Ctx, Locale } from '../../context';
import { recordHistory } from '../../history/record-history.server';
import { refused } from '../../result';
import type { RegistrationInput } from '../form/registration-input';
import { oweRegistrationMessages } from '../owe-registration-messages.server';
import { decideSeats } from '../seats/decide-seats';
import { seatFromQueue, someoneFits } from '../seats/promote-waitlist.server';
import { seatPlan } from '../seats/seat-plan';
import { waitingParties } from '../seats/waiting-parties';
import { admitForms, type RegisterResult } from './admit-forms';
import { type DraftParty, draftParty, ownEmails } from './draft-party.server';

export interface Registering {
  input: RegistrationInput;
  locale: Locale;
}

/**
 * Registers the people of some forms for one Switch, in one transaction, in the order of the forms.
 * @param lock what serialises seat decisions; only the test that proves it necessary gives another
 * @returns the answer to each form, in order
 */
export function registerTogether(
  ctx: Ctx,
  slug: string,
  asked: readonly Registering[],
  lock: typeof lockSwitch = lockSwitch,
): Promise<RegisterResult[]> {
  return inTransaction(ctx.db, async (trx) => {
    const id = await selectSwitchId(trx, ctx.hub.id, slug);
    if (!id) return asked.map(() => refused('unknown'));
    const drafts = asked.map((each) => draftParty(ctx, id, each));
    await lock(trx, id);
    const seats = await selectSeats(trx, id, {
      emails: drafts.flatMap(ownEmails),
      formIds: drafts.flatMap(({ party }) => (party.formId ? [party.formId] : [])),
    });
    const { admitted, answers } = admitForms(ctx, seats, drafts);
    if (seats && admitted.length > 0) await seatAndWrite(trx, ctx, seats, admitted);
    return answers;
  });
}

async function seatAndWrite(
  trx: Trx,
  ctx: Ctx,
  seats: SeatsRow,
  drafts: readonly DraftParty[],
): Promise<void> {
  // Whoever waits comes first. Usually nobody who waits fits, and then the queue need not be read.
  const queue = someoneFits(ctx, seats) ? await selectQueue(trx, seats.id) : [];
  const parties = [...waitingParties(queue), ...drafts.map((draft) => draft.waiting)];
  const { seated } = decideSeats(seatPlan(seats, ctx.now), seats.confirmed, parties);
  const promoted = queue.filter((person) => seated.has(person.id));
  await seatFromQueue(trx, ctx, seats.id, promoted);
  await writeForms(trx, ctx, seats.id, drafts, seated);
}

async function writeForms(
  trx: Trx,
  ctx: Ctx,
  switchEventId: string,
  drafts: readonly DraftParty[],
  seated: ReadonlySet<string>,
): Promise<void> {
  const people = drafts.flatMap(({ party, people }) =>
    people.map((person) => {
      const status = seated.has(person.id) ? ('confirmed' as const) : ('waitlisted' as const);
      return { row: { ...person, status, confirmedAt: status === 'confirmed' ? ctx.now : null }, party };
    }),
  );
  await insertParties(
    trx,
    drafts.map((draft) => draft.party),
    people.map(({ row }) => row),
  );
  await recordHistory(
    trx,
    ctx,
    people.map(({ row }) => ({
      subject: 'registration',
      subjectId: row.id,
      switchEventId,
      act: 'registered',
      after: { status: row.status, stakeholderType: row.stakeholderType },
    })),
  );
  const reachable = people.filter(({ row }) => row.contact !== 'none');
  await oweRegistrationMessages(
    trx,
    ctx,
    switchEventId,
    reachable.map(({ row, party }) => ({
      kind: row.status === 'confirmed' ? 'registration-confirmed' : 'registration-waitlisted',
      to: { ...row, locale: party.locale },
    })),
  );
}
