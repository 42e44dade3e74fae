import type { Trx } from '~db/in-transaction';
import { insertParties } from '~db/queries/registrations-write';
import type { Ctx } from '../../context';
import { recordHistory } from '../../history/record-history.server';
import { oweMessages } from '../../messages/owe-message.server';
import { recipient } from '../owe-registration-messages.server';
import type { DraftParty } from './draft-party.server';

/** A form with the decision about it. */
export interface SeatedForm {
  draft: DraftParty;
  /** Ids of those who got a seat; it may also hold people of other forms. */
  seated: ReadonlySet<string>;
}

/**
 * Writes parties, their people, the history and what is owed: one statement each for any number of forms.
 * @param tells false where the team tells the people itself, or not at all
 * @param calls false where those who gave a number hear it at once, from whoever registers them
 */
export async function writeForms(
  trx: Trx,
  ctx: Ctx,
  forms: readonly SeatedForm[],
  { tells = true, calls = true }: { tells?: boolean; calls?: boolean } = {},
): Promise<void> {
  if (forms.length === 0) return;
  const people = forms.flatMap(({ draft: { party, people }, seated }) =>
    people.map((person) => {
      const status = seated.has(person.id) ? ('confirmed' as const) : ('waitlisted' as const);
      return { row: { ...person, status, confirmedAt: status === 'confirmed' ? ctx.now : null }, party };
    }),
  );
  await insertParties(
    trx,
    forms.map(({ draft }) => draft.party),
    people.map(({ row }) => row),
  );
  await recordHistory(
    trx,
    ctx,
    people.map(({ row }) => ({
      subject: 'registration',
      subjectId: row.id,
      switchEventId: row.switchEventId,
      act: 'registered',
      after: { status: row.status, stakeholderType: row.stakeholderType },
    })),
  );
  const told = people.filter(({ row }) => row.contact === 'email' || (calls && row.contact === 'phone'));
  const reachable = tells ? told : [];
  await oweMessages(
    trx,
    ctx,
    reachable.map(({ row, party }) => ({
      kind: row.status === 'confirmed' ? 'registration-confirmed' : 'registration-waitlisted',
      to: recipient({ ...row, locale: party.locale }),
      switchEventId: row.switchEventId,
      registrationId: row.id,
    })),
  );
}
