import type { Trx } from '~db/in-transaction';
import { raiseDataVersion } from '~db/queries/data-version';
import { insertEchoes } from '~db/queries/registration-echoes';
import type { Ctx } from '../../context';
import { recordHistory } from '../../history/record-history.server';
import { oweMessages } from '../../messages/owe-message.server';
import { type EchoDraft, personOfEcho } from './draft-echo';

/** An echo with what the seat rule would have given. */
export interface SeatedEcho extends EchoDraft {
  status: 'confirmed' | 'waitlisted';
}

/**
 * Writes echoes, the history of those who are registered, and what they are told: as many statements as registering.
 * @param onlySwitch the one that the transaction writes about. Its kept pages are made again, so that their haste tells
 *   nothing. Where there are several, two transactions might wait for each other over it, and every form of the
 *   transaction is answered at the same moment anyway
 */
export async function writeEchoes(
  trx: Trx,
  ctx: Ctx,
  echoes: readonly SeatedEcho[],
  onlySwitch: string | undefined,
): Promise<void> {
  if (echoes.length === 0) return;
  if (onlySwitch) await raiseDataVersion(trx, ctx.hub.id, onlySwitch);
  await insertEchoes(
    trx,
    echoes.map(({ draft: { party }, person, holder, status }) => ({
      id: person.id,
      hubId: person.hubId,
      switchEventId: person.switchEventId,
      registrationId: holder.registrationId,
      locale: party.locale,
      formId: party.formId ?? null,
      status,
      person: personOfEcho(person),
      shortCode: person.shortCode,
      createdAt: ctx.now,
      confirmedAt: status === 'confirmed' ? ctx.now : null,
    })),
  );
  await recordHistory(
    trx,
    ctx,
    echoes.map(({ holder, person }) => ({
      subject: 'registration',
      subjectId: holder.registrationId,
      switchEventId: person.switchEventId,
      act: 'registered-again',
    })),
  );
  await oweMessages(trx, ctx, echoes.filter(({ tells }) => tells).map(letterTo));
}

function letterTo({ holder, person }: SeatedEcho) {
  const { registrationId, email, firstName, lastName, locale } = holder;
  return {
    kind: 'registration-again' as const,
    to: { name: `${firstName} ${lastName}`, locale, contact: 'email' as const, email },
    switchEventId: person.switchEventId,
    registrationId,
    details: { asked: 'register' },
  };
}
