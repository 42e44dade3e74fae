import { selectEcho } from '~db/queries/registration-echoes';
import { selectRegistration } from '~db/queries/registrations-read';
import { type RequestRow, selectRequestsAround, selectRides, selectRidesOpen } from '~db/queries/rides';
import { selectBookings, selectPassengers, selectShuttles } from '~db/queries/shuttles';
import type { Ctx } from '../context';
import { can } from '../people/can';
import { holdsEcho } from '../registrations/echoes/read-echo.server';
import { type RegistrationPage, registrationPage } from '../registrations/registration-page.server';
import { readSwitchById } from '../switches/read-switch.server';
import type { SwitchEvent } from '../switches/switch-event';
import { thingOfSwitch } from '../switches/thing-of-switch';
import { areRidesOpen } from './are-rides-open.server';
import { ridesOfEcho } from './echo-rides';
import { type ContactRefusal, contactRefusal } from './may-share-contact';
import { isToCheck, type Shuttle } from './shuttle';

export type Ride = Awaited<ReturnType<typeof selectRides>>[number];

/** A request seen from one of its two sides. */
export interface SeenRequest extends Pick<RequestRow, 'id' | 'seats' | 'state' | 'kind' | 'communeName'> {
  /** Only once both agree. */
  partner: { name: string; phone: string | null; email: string | null } | null;
}

export interface MyRidesPage extends RegistrationPage {
  isOpen: boolean;
  contactRefusal: ContactRefusal | null;
  shuttles: Shuttle[];
  /** In which minibus people of the party sit. */
  bookings: Map<string, string>;
  mine: Ride | undefined;
  others: Ride[];
  toMe: SeenRequest[];
  byMe: (SeenRequest & { rideId: string })[];
}

/** What one person sees of getting there with others; undefined where there is nothing that they may know of. */
export async function myRidesPage(ctx: Ctx, id: string): Promise<MyRidesPage | undefined> {
  const page = await registrationPage(ctx, id);
  if (!page) return undefined;
  const { event, registration, party } = page;
  const rides = await selectRides(ctx.db, event.id);
  const requests = await selectRequestsAround(ctx.db, [id]);
  const bookings = await selectBookings(
    ctx.db,
    party.map((person) => person.id),
  );
  const toMe = requests.filter(({ ownerId }) => ownerId === id);
  const byMe = requests.filter(({ askerId }) => askerId === id);
  const shadow = holdsEcho(ctx) ? await shadowOf(ctx, id) : undefined;
  const isFree = (ride: Ride) => ride.registrationId !== id && ride.agreed < ride.seats;
  return {
    ...page,
    isOpen: await areRidesOpen(ctx, event),
    contactRefusal: contactRefusal(registration),
    shuttles: await shuttlesOf(ctx, event),
    bookings: new Map(bookings.map(({ registrationId, shuttleId }) => [registrationId, shuttleId])),
    mine: rides.find((ride) => ride.registrationId === id),
    others: rides.filter(isFree),
    toMe: await Promise.all(toMe.map((request) => seen(ctx, request, request.askerId))),
    byMe: await Promise.all(
      byMe.map(async (request) => ({
        ...(await seen(ctx, request, request.ownerId)),
        rideId: request.rideId,
      })),
    ),
    ...shadow,
  };
}

/** What whoever holds an echo did here, as if others had seen it. */
async function shadowOf(
  ctx: Ctx,
  id: string,
): Promise<Pick<MyRidesPage, 'mine' | 'byMe' | 'bookings' | 'shuttles'> | undefined> {
  const echo = await selectEcho(ctx.db, ctx.hub.id, id);
  const event = echo && (await readSwitchById(ctx, echo.switchEventId));
  if (!echo || !event) return undefined;
  const { mine, asked, shuttleId } = ridesOfEcho(echo.person);
  return {
    mine: mine ? { ...mine, id, registrationId: id, agreed: 0 } : undefined,
    byMe: asked.map(({ rideId, ...ride }) => ({
      ...{ ...ride, rideId, id: rideId },
      state: 'asked' as const,
      partner: null,
    })),
    bookings: new Map(shuttleId ? [[id, shuttleId]] : []),
    shuttles: (await shuttlesOf(ctx, event)).map((each) =>
      each.id === shuttleId ? { ...each, booked: each.booked + 1 } : each,
    ),
  };
}

async function shuttlesOf(ctx: Ctx, event: SwitchEvent): Promise<Shuttle[]> {
  const rows = await selectShuttles(ctx.db, event.id);
  return rows.map((row) => ({ ...row, isToCheck: isToCheck(row, event) }));
}

async function seen(ctx: Ctx, request: RequestRow, partnerId: string): Promise<SeenRequest> {
  const { id, seats, state, kind, communeName } = request;
  const partner = state === 'accepted' ? await selectRegistration(ctx.db, ctx.hub.id, partnerId) : undefined;
  return {
    ...{ id, seats, state, kind, communeName },
    partner: partner
      ? {
          name: `${partner.firstName} ${partner.lastName}`.trim(),
          phone: partner.phone,
          email: partner.email,
        }
      : null,
  };
}

export interface TeamRidesPage {
  isOpen: boolean;
  shuttles: (Shuttle & { passengers: { id: string; name: string; phone: string | null }[] })[];
  /** How many seats are offered and sought, by commune; who does is between them. */
  communes: { name: string; offered: number; sought: number }[];
}

/** What the team of a Switch sees; undefined for whoever may not see its people. */
export async function teamRidesPage(ctx: Ctx, event: SwitchEvent): Promise<TeamRidesPage | undefined> {
  if (!can(ctx.viewer, 'see-registrations', thingOfSwitch(event))) return undefined;
  const passengers = await selectPassengers(ctx.db, event.id);
  const communes = new Map<string, { name: string; offered: number; sought: number }>();
  for (const { communeName, kind, seats, agreed } of await selectRides(ctx.db, event.id)) {
    const row = communes.get(communeName) ?? { name: communeName, offered: 0, sought: 0 };
    row[kind === 'offer' ? 'offered' : 'sought'] += Math.max(0, seats - agreed);
    communes.set(communeName, row);
  }
  return {
    isOpen: await selectRidesOpen(ctx.db, event.id),
    shuttles: (await shuttlesOf(ctx, event)).map((shuttle) => ({
      ...shuttle,
      passengers: passengers
        .filter(({ shuttleId }) => shuttleId === shuttle.id)
        .map(({ id, firstName, lastName, phone }) => ({
          id,
          name: `${firstName} ${lastName}`.trim(),
          phone,
        })),
    })),
    communes: [...communes.values()].sort((a, b) => a.name.localeCompare(b.name, 'fr')),
  };
}
