import { correctEcho } from '~db/queries/registration-echoes';
import type { RegistrationRow } from '~db/queries/registrations-read';
import type { Ctx } from '../../context';
import { oweMessages } from '../../messages/owe-message.server';
import { ok, refused } from '../../result';
import { registrationWindow } from '../../switches/registration-window';
import { type ChangeResult, changedValues } from '../change-registration.server';
import type { ChangeInput } from '../form/registration-input';
import { recipient } from '../owe-registration-messages.server';
import { keepsSeat } from '../seats/keeps-seat';
import { seatPlan } from '../seats/seat-plan';
import { tellHolder } from './tell-holder.server';
import { type LockedEcho, withLockedEcho } from './with-locked-echo.server';

/** Corrects what the form typed. Whoever is registered is told where theirs is corrected. */
export function changeEcho(ctx: Ctx, id: string, change: ChangeInput): Promise<ChangeResult> {
  return withLockedEcho(ctx, id, async (locked): Promise<ChangeResult> => {
    const { echo, trx } = locked;
    if (echo.status === 'cancelled') return refused('not-active');
    if (!ctx.hub.stakeholderTypes.some((type) => type.slug === change.stakeholderType))
      return refused('unknown-type');
    if (!keepsTheirs(ctx, locked, change.stakeholderType)) return refused('would-lose-seat');
    const { emailIsOwn, emailRefusedAt, ...person } = changedValues(ctx, echo, change);
    await correctEcho(trx, id, JSON.stringify(person));
    await tellNewAddress(ctx, locked, person);
    await tellHolder(ctx, locked, 'change');
    return ok(null);
  });
}

/** A new address gets the letter that it would get of a true place, about this one. */
async function tellNewAddress(
  ctx: Ctx,
  { trx, echo, seats }: LockedEcho,
  person: Pick<RegistrationRow, 'firstName' | 'lastName' | 'contact' | 'email' | 'phone'>,
): Promise<void> {
  const window = registrationWindow(seats, ctx.now);
  if (!person.email || person.email === echo.email || window === 'cancelled' || window === 'over') return;
  await oweMessages(trx, ctx, [
    {
      kind: `registration-${echo.status}`,
      to: recipient({ ...echo, ...person }),
      switchEventId: echo.switchEventId,
      details: { echo: echo.id },
    },
  ]);
}

/** The seat that counts is the one that the registered person holds. */
function keepsTheirs(ctx: Ctx, { echo, holder, seats }: LockedEcho, type: string): boolean {
  if (echo.status !== 'confirmed' || echo.stakeholderType === type) return true;
  const held = holder.status === 'confirmed' ? [holder.stakeholderType] : [];
  return keepsSeat(seatPlan(seats, ctx.now), seats.confirmed, held, type);
}
