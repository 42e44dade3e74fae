import { inTransaction, type Trx } from '~db/in-transaction';
import { type RegistrationRow, selectRegistration } from '~db/queries/registrations-read';
import type { Ctx } from '../context';
import { can } from '../people/can';
import { thingOfRegistration } from '../registrations/thing-of-registration';
import { type Refused, refused } from '../result';
import { readSwitchById } from '../switches/read-switch.server';
import type { SwitchEvent } from '../switches/switch-event';
import { areRidesOpen } from './are-rides-open.server';

export interface Traveller {
  trx: Trx;
  registration: RegistrationRow;
  event: SwitchEvent;
}

export type TravelRefusal = 'unknown' | 'closed' | 'not-coming';

/** Runs `work` for one person who comes to a Switch that is still to come and where people may travel together. Leaving goes on where that was closed again. */
export function withTraveller<Answer>(
  ctx: Ctx,
  registrationId: string,
  work: (traveller: Traveller) => Promise<Answer>,
  { isLeaving = false } = {},
): Promise<Answer | Refused<TravelRefusal>> {
  return inTransaction(ctx.db, async (trx) => {
    const registration = await selectRegistration(trx, ctx.hub.id, registrationId);
    if (!registration) return refused('unknown');
    const event = await readSwitchById({ ...ctx, db: trx }, registration.switchEventId);
    if (!event || !can(ctx.viewer, 'manage-registration', thingOfRegistration(registration, event.zone.id)))
      return refused('unknown');
    if (event.status !== 'published' || ctx.now >= event.endsAt) return refused('closed');
    if (!isLeaving && !(await areRidesOpen({ db: trx, now: ctx.now }, event))) return refused('closed');
    if (registration.status !== 'confirmed' || registration.erasedAt) return refused('not-coming');
    return work({ trx, registration, event });
  });
}
