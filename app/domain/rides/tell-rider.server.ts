import type { Trx } from '~db/in-transaction';
import type { RegistrationRow } from '~db/queries/registrations-read';
import type { Ctx } from '../context';
import type { MessageKind } from '../messages/message-kinds';
import { oweMessages } from '../messages/owe-message.server';
import { recipient, type Told } from '../registrations/owe-registration-messages.server';

export type RideMessage = Extract<MessageKind, `ride-${string}` | `shuttle-${string}`>;

/** Whom somebody travels with from now on, as the message to them names that person. */
export function partnerDetails(partner: RegistrationRow): Record<string, string> {
  return {
    partnerId: partner.id,
    partnerName: `${partner.firstName} ${partner.lastName}`.trim(),
    partnerReach: partner.phone ?? partner.email ?? '',
  };
}

/** Owes one person news of a ride, in the way in which they are reached. */
export function tellRider(
  trx: Trx,
  ctx: Pick<Ctx, 'hub' | 'now'>,
  to: Told & { switchEventId: string },
  { kind, details }: { kind: RideMessage; details: Record<string, string> },
): Promise<void> {
  const { switchEventId, id } = to;
  return oweMessages(trx, ctx, [{ kind, to: recipient(to), switchEventId, registrationId: id, details }]);
}
