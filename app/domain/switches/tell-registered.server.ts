import type { Trx } from '~db/in-transaction';
import { withdrawMessages } from '~db/queries/messages-withdraw';
import { selectActivePeople } from '~db/queries/switches-write';
import type { Ctx } from '../context';
import { oweMessages } from '../messages/owe-message.server';
import type { OwnWords } from '../messages/own-words';
import { recipient } from '../registrations/owe-registration-messages.server';
import type { WhenAndWhere } from './when-and-where';

type Moved = { before: WhenAndWhere; after: WhenAndWhere };

export type ToldToAll = { words: OwnWords | undefined } & (
  | { kind: 'switch-changed' | 'switch-postponed'; details: Moved }
  | { kind: 'switch-cancelled'; details: { reason: string } }
);

/**
 * Owes everybody with a place, and everybody who waits for one, a message about their Switch. What they were still to
 * be told, and is no longer true, is taken back, so that nobody is told twice.
 */
export async function tellRegistered(
  trx: Trx,
  ctx: Ctx,
  switchEventId: string,
  { kind, details, words }: ToldToAll,
): Promise<void> {
  const untold = { switchEventId, ...REPLACES[kind] };
  const withdrawn = await withdrawMessages(trx, untold, ctx.now);
  const people = await selectActivePeople(trx, switchEventId);
  if (people.length === 0) return;
  const known = firstKnown(withdrawn);
  await oweMessages(
    trx,
    ctx,
    people.map((person) => ({
      kind,
      to: recipient(person),
      switchEventId,
      registrationId: person.id,
      details: { ...details, ...known.get(person.id), ...(words ? { words } : {}) },
    })),
  );
}

/**
 * A change replaces a change. A new date, or no date any more, replaces all that spoke of the old one; only whoever
 * gave their place back is still told that they did.
 */
const REPLACES = {
  'switch-changed': { kinds: ['switch-changed'] },
  'switch-postponed': { butKinds: ['registration-cancelled'] },
  'switch-cancelled': { butKinds: ['registration-cancelled'] },
} as const;

/** Whoever was not told of the last change yet still knows the Switch as it was before that one. */
function firstKnown(
  withdrawn: Awaited<ReturnType<typeof withdrawMessages>>,
): Map<string, { before: unknown }> {
  const known = new Map<string, { before: unknown }>();
  for (const { registrationId, kind, details } of withdrawn) {
    const isMove = kind === 'switch-changed' || kind === 'switch-postponed';
    if (isMove && registrationId && details.before) known.set(registrationId, { before: details.before });
  }
  return known;
}
