import { inTransaction, type Trx } from '~db/in-transaction';
import { lockFreeSwitches, lockSwitch } from '~db/lock';
import { type SeatsRow, selectSeatsOfSome } from '~db/queries/registrations-seats';
import { selectSwitchIds } from '~db/queries/switches';
import type { Ctx, Locale } from '../../context';
import { refused } from '../../result';
import { lettersSince } from '../echoes/most-letters';
import { type SeatedEcho, writeEchoes } from '../echoes/write-echoes.server';
import type { RegistrationInput } from '../form/registration-input';
import { someoneFits } from '../seats/promote-waitlist.server';
import { admitForms, type RegisterResult } from './admit-forms';
import { type DraftParty, draftParty, ownEmails } from './draft-party.server';
import { seatForms } from './seat-forms.server';
import { type SeatedForm, writeForms } from './write-forms.server';

export interface Registering {
  slug: string;
  input: RegistrationInput;
  locale: Locale;
}

/** Serialises seat decisions. @returns the ids of the Switches that it holds */
type Lock = (trx: Trx, switchEventIds: string[]) => Promise<readonly string[]>;

/**
 * Registers the people of forms for any Switches, in one transaction, in the order of the forms.
 * It waits for no Switch: one that others hold, or whose waitlist may move first, is left for `registerForOne`.
 * @returns the answer to each form, in order; undefined where its Switch was left
 */
export function registerTogether(
  ctx: Ctx,
  asked: readonly Registering[],
): Promise<(RegisterResult | undefined)[]> {
  return registerUnder(ctx, asked, lockFreeSwitches);
}

/**
 * Registers the people of forms for one Switch, in one transaction, in the order of the forms.
 * @param lock only the test that proves it necessary gives another
 * @returns the answer to each form, in order
 * @throws LockBusy where others held the Switch for too long
 */
export async function registerForOne(
  ctx: Ctx,
  slug: string,
  forms: readonly Omit<Registering, 'slug'>[],
  lock: typeof lockSwitch = lockSwitch,
): Promise<RegisterResult[]> {
  const asked = forms.map((form) => ({ ...form, slug }));
  const answers = await registerUnder(ctx, asked, async (trx, ids) => {
    for (const id of ids) await lock(trx, id);
    return ids;
  });
  return answers.map((answer) => answer ?? refused('unknown'));
}

function registerUnder(ctx: Ctx, asked: readonly Registering[], lock: Lock) {
  return inTransaction(ctx.db, async (trx) => {
    const ids = await selectSwitchIds(trx, ctx.hub.id, [...new Set(asked.map(({ slug }) => slug))]);
    const answers = asked.map(({ slug }): RegisterResult | undefined =>
      ids.has(slug) ? undefined : refused('unknown'),
    );
    const drafts = asked.flatMap((each, place) => {
      const id = ids.get(each.slug);
      return id === undefined ? [] : [{ draft: draftParty(ctx, id, each), place }];
    });
    const held = await lock(trx, [...ids.values()]);
    const seatsOfHeld = held.length > 0 ? await readSeats(trx, ctx, held, drafts) : [];
    const forms: SeatedForm[] = [];
    const echoes: SeatedEcho[] = [];
    for (const seats of seatsOfHeld) {
      // Promotions write in an order of their own: beside those of other Switches they might wait for each other.
      if (seatsOfHeld.length > 1 && someoneFits(ctx, seats)) continue;
      const theirs = drafts.filter(({ draft }) => draft.party.switchEventId === seats.id);
      const admission = admitForms(
        ctx,
        seats,
        theirs.map(({ draft }) => draft),
      );
      for (const [nth, { place }] of theirs.entries()) answers[place] = admission.answers[nth];
      const seated = await seatForms(trx, ctx, seats, admission);
      forms.push(...seated.forms);
      echoes.push(...seated.echoes);
    }
    await writeForms(trx, ctx, forms);
    await writeEchoes(trx, ctx, echoes, seatsOfHeld.length === 1 ? seatsOfHeld[0]?.id : undefined);
    return answers;
  });
}

function readSeats(
  trx: Trx,
  ctx: Ctx,
  switchEventIds: readonly string[],
  drafts: readonly { draft: DraftParty }[],
): Promise<SeatsRow[]> {
  return selectSeatsOfSome(trx, switchEventIds, {
    emails: drafts.flatMap(({ draft }) => ownEmails(draft)),
    formIds: drafts.flatMap(({ draft }) => draft.party.formId ?? []),
    toldSince: lettersSince(ctx.now),
  });
}
