import { type RegistrationRow, selectParty, selectRegistration } from '~db/queries/registrations-read';
import type { Ctx } from '../context';
import { can } from '../people/can';
import { readSwitchById } from '../switches/read-switch.server';
import type { SwitchEvent } from '../switches/switch-event';
import { type Wait, waitOf } from './seats/waits.server';
import { thingOfRegistration } from './thing-of-registration';

export interface RegistrationPage {
  registration: RegistrationRow;
  event: SwitchEvent;
  /** Only while waitlisted. */
  wait: Wait | null;
  /** Everybody registered together, this person too. */
  party: Awaited<ReturnType<typeof selectParty>>;
}

/** One place with all that its page shows, for whoever may manage it. */
export async function registrationPage(ctx: Ctx, id: string): Promise<RegistrationPage | undefined> {
  const registration = await selectRegistration(ctx.db, ctx.hub.id, id);
  if (!registration) return undefined;
  const event = await readSwitchById(ctx, registration.switchEventId);
  if (!event) return undefined;
  if (!can(ctx.viewer, 'manage-registration', thingOfRegistration(registration, event.zone.id)))
    return undefined;
  const wait = registration.status === 'waitlisted' ? await waitOf(ctx, registration) : null;
  return { registration, event, wait, party: await selectParty(ctx.db, registration.partyId) };
}
