import { type RegistrationRow, selectParty, selectRegistration } from '~db/queries/registrations-read';
import { selectQueue, selectSeats } from '~db/queries/registrations-seats';
import type { Ctx } from '../context';
import { can } from '../people/can';
import { readSwitchById } from '../switches/read-switch.server';
import type { SwitchEvent } from '../switches/switch-event';
import { decideSeats, type WaitReason } from './seats/decide-seats';
import { seatPlan } from './seats/seat-plan';
import { waitingParties } from './seats/waiting-parties';

export interface Wait {
  /** 1 is next. People, not parties. */
  position: number;
  reason: WaitReason;
}

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
  if (!event || !mayManage(ctx, registration, event)) return undefined;
  const wait = registration.status === 'waitlisted' ? await waitOf(ctx, registration) : null;
  return { registration, event, wait, party: await selectParty(ctx.db, registration.partyId) };
}

async function waitOf(ctx: Ctx, { id, switchEventId }: RegistrationRow): Promise<Wait | null> {
  const seats = await selectSeats(ctx.db, switchEventId);
  const queue = await selectQueue(ctx.db, switchEventId);
  const place = queue.findIndex((person) => person.id === id);
  if (!seats || place < 0) return null;
  const { waiting } = decideSeats(seatPlan(seats, ctx.now), seats.confirmed, waitingParties(queue));
  // Between two reads their seat may have come free: they are promoted by the write that freed it.
  return { position: place + 1, reason: waiting.get(id) ?? 'full' };
}

function mayManage(ctx: Ctx, registration: RegistrationRow, event: SwitchEvent): boolean {
  return can(ctx.viewer, 'manage-registration', {
    hubId: registration.hubId,
    zoneId: event.zone.id,
    switchEventId: event.id,
    registrationId: registration.id,
    partyId: registration.partyId,
  });
}
