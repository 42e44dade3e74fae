import type { Trx } from '~db/in-transaction';
import { selectActivePeople } from '~db/queries/switches-write';
import type { Ctx } from '../context';
import { oweMessages } from '../messages/owe-message.server';
import { recipient } from '../registrations/owe-registration-messages.server';
import type { SwitchPlan } from './form/switch-plan';
import { placeLine } from './place-line';

/** When and where, as a message tells it: instants in UTC, the zone that shows them, the place in words. */
export interface WhenAndWhere {
  startsAt: string;
  endsAt: string;
  timeZone: string;
  place: string;
}

/** Owes everybody with a place, and everybody who waits for one, a message about their Switch. */
export async function tellRegistered(
  trx: Trx,
  ctx: Ctx,
  switchEventId: string,
  told:
    | { kind: 'switch-changed'; details: { before: WhenAndWhere; after: WhenAndWhere } }
    | { kind: 'switch-cancelled'; details: { reason: string } },
): Promise<void> {
  const people = await selectActivePeople(trx, switchEventId);
  if (people.length === 0) return;
  await oweMessages(
    trx,
    ctx,
    people.map((person) => ({
      kind: told.kind,
      to: recipient(person),
      switchEventId,
      registrationId: person.id,
      details: { ...told.details },
    })),
  );
}

export function whenAndWhere(plan: SwitchPlan): WhenAndWhere {
  return {
    startsAt: plan.startsAt.toISOString(),
    endsAt: plan.endsAt.toISOString(),
    timeZone: plan.zone.timeZone,
    place: placeLine(plan.venue),
  };
}
