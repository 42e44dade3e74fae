import { type RegistrationRow, selectParty, selectRegistration } from '~db/queries/registrations-read';
import type { Ctx } from '../context';
import { can } from '../people/can';
import { readSwitchById } from '../switches/read-switch.server';
import type { SwitchEvent } from '../switches/switch-event';
import { holdsEcho, readEcho, waitOfEcho } from './echoes/read-echo.server';
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

/** One place with all that its page shows, for whoever may manage it; an echo as if it were one. */
export async function registrationPage(ctx: Ctx, id: string): Promise<RegistrationPage | undefined> {
  const own = holdsEcho(ctx) ? undefined : await selectRegistration(ctx.db, ctx.hub.id, id);
  const registration = own ?? (await readEcho(ctx, id));
  if (!registration) return undefined;
  const event = await readSwitchById(ctx, registration.switchEventId);
  if (!event) return undefined;
  if (!can(ctx.viewer, 'manage-registration', thingOfRegistration(registration, event.zone.id)))
    return undefined;
  const party = await selectParty(ctx.db, registration.partyId);
  if (own) {
    const wait = own.status === 'waitlisted' ? await waitOf(ctx, own) : null;
    return { registration, event, wait, party };
  }
  return { event, ...(await echoAsItStands(ctx, registration)) };
}

/** Whoever waits and would have been moved up since is shown as if they were. */
async function echoAsItStands(ctx: Ctx, echo: RegistrationRow) {
  const wait = echo.status === 'waitlisted' ? await waitOfEcho(ctx, echo) : null;
  const isMovedUp = echo.status === 'waitlisted' && wait === null;
  const registration = isMovedUp ? { ...echo, status: 'confirmed' as const, confirmedAt: ctx.now } : echo;
  return { registration, wait, party: [registration] };
}
