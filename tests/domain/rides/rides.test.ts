import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Ctx } from '~/domain/context';
import { cancelRegistration } from '~/domain/registrations/cancel-registration.server';
import { eraseRegistration } from '~/domain/registrations/erase-registration.server';
import { answerRide } from '~/domain/rides/answer-ride.server';
import { askRide } from '~/domain/rides/ask-ride.server';
import { leaveRide, withdrawRide } from '~/domain/rides/leave-rides.server';
import { openRides } from '~/domain/rides/organise-rides.server';
import { planRide } from '~/domain/rides/plan-ride.server';
import { publishRide } from '~/domain/rides/publish-ride.server';
import { myRidesPage } from '~/domain/rides/rides-pages.server';
import type { Connection } from '~db/connect.server';
import { contextOf } from '~tests/support/context';
import { ownDatabase } from '~tests/support/database';
import { makeSwitch } from '~tests/support/factories';
import { registerPeople } from '~tests/support/register-people';

const GAP = { communeCode: '05061', communeName: 'Gap' };

let connection: Connection;
let ctx: Ctx;
beforeAll(async () => {
  connection = await ownDatabase();
  ctx = await contextOf(connection.db);
});
afterAll(() => connection.close());

interface Rider {
  ctx: Ctx;
  id: string;
}

/** Two people with a phone, one with an e-mail, at a Switch where rides are open. */
async function riders(): Promise<{ eventId: string; driver: Rider; rider: Rider; third: Rider }> {
  const event = await makeSwitch(connection.db, ctx.hub);
  await openRides({ ...ctx, viewer: { kind: 'system' } }, event.id, true);
  const ids = await registerPeople(ctx, event, [
    { firstName: 'Driss', lastName: 'Conduit', contact: { contact: 'phone', phone: '+33612345678' } },
    { firstName: 'Rose', lastName: 'Cherche', contact: { contact: 'email', email: 'rose@people.example' } },
    { firstName: 'Tom', lastName: 'Troisième', contact: { contact: 'phone', phone: '+33612345679' } },
  ]);
  const [driver, rider, third] = await Promise.all(ids.map(holder));
  if (!driver || !rider || !third) throw new Error('nobody');
  return { eventId: event.id, driver, rider, third };
}

async function holder(id: string): Promise<Rider> {
  const { partyId } = await connection.db
    .selectFrom('registration')
    .select('partyId')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return { id, ctx: { ...ctx, viewer: { kind: 'participant', registrationId: id, partyId } } };
}

const pageOf = async ({ ctx: own, id }: Rider) => {
  const page = await myRidesPage(own, id);
  if (!page) throw new Error('no page');
  return page;
};
const messagesTo = (id: string) =>
  connection.db
    .selectFrom('message')
    .select(['kind', 'channel', 'details'])
    .where('registrationId', '=', id)
    .where('kind', 'like', 'ride-%')
    .orderBy('createdAt')
    .orderBy('kind')
    .execute();
const kindsTo = async (id: string) => (await messagesTo(id)).map(({ kind }) => kind);
const offer = ({ ctx: own, id }: Rider, seats = 2) => publishRide(own, id, { kind: 'offer', seats, ...GAP });
const rideOf = async (rider: Rider) => (await pageOf(rider)).mine?.id ?? '';
const requestTo = async (rider: Rider, wanted?: number) =>
  (await pageOf(rider)).toMe.find(({ seats }) => wanted === undefined || seats === wanted)?.id ?? '';

describe('a ride', () => {
  it('shows a commune and nobody until both agree, then each to the other', async () => {
    const { driver, rider, third } = await riders();
    expect(await offer(driver)).toMatchObject({ ok: true });
    expect(await offer(driver)).toMatchObject({ reason: 'already' });
    const seen = await pageOf(rider);
    expect(seen.others).toMatchObject([{ communeName: 'Gap', seats: 2, agreed: 0 }]);
    expect(JSON.stringify(seen.others)).not.toMatch(/Driss|Conduit|612345678/);

    const rideId = await rideOf(driver);
    expect(await askRide(rider.ctx, rider.id, { rideId, seats: 1 })).toMatchObject({ ok: true });
    expect(await askRide(rider.ctx, rider.id, { rideId, seats: 1 })).toMatchObject({ reason: 'asked' });
    expect(JSON.stringify((await pageOf(driver)).toMe)).not.toMatch(/Rose|rose@/);
    expect(await messagesTo(driver.id)).toMatchObject([{ kind: 'ride-asked', channel: 'phone' }]);

    const requestId = await requestTo(driver);
    expect(await answerRide(third.ctx, third.id, { requestId, agrees: true })).toMatchObject({
      reason: 'gone',
    });
    for (const turn of [1, 2])
      expect(
        await answerRide(driver.ctx, driver.id, { requestId, agrees: true }),
        String(turn),
      ).toMatchObject({
        ok: true,
      });
    expect((await pageOf(driver)).toMe[0]?.partner).toMatchObject({ email: 'rose@people.example' });
    expect((await pageOf(rider)).byMe[0]?.partner).toMatchObject({
      name: 'Driss Conduit',
      phone: '+33612345678',
    });
    expect(await messagesTo(rider.id)).toMatchObject([
      { kind: 'ride-accepted', channel: 'email', details: { partnerReach: '+33612345678' } },
    ]);
    expect(await kindsTo(driver.id)).toEqual(['ride-accepted', 'ride-asked'].sort());
  });

  it('that is refused gives nobody away', async () => {
    const { driver, rider } = await riders();
    await offer(driver);
    await askRide(rider.ctx, rider.id, { rideId: await rideOf(driver), seats: 2 });
    await answerRide(driver.ctx, driver.id, { requestId: await requestTo(driver), agrees: false });
    expect((await pageOf(rider)).byMe).toMatchObject([{ state: 'refused', partner: null }]);
    expect((await pageOf(driver)).toMe).toMatchObject([{ state: 'refused', partner: null }]);
    expect(await kindsTo(rider.id)).toEqual(['ride-refused']);
  });

  it('has no more seats than were offered', async () => {
    const { driver, rider, third } = await riders();
    await offer(driver, 2);
    const rideId = await rideOf(driver);
    expect(await askRide(rider.ctx, rider.id, { rideId, seats: 3 })).toMatchObject({ reason: 'full' });
    await askRide(rider.ctx, rider.id, { rideId, seats: 2 });
    await askRide(third.ctx, third.id, { rideId, seats: 1 });
    await answerRide(driver.ctx, driver.id, { requestId: await requestTo(driver, 2), agrees: true });
    const second = await answerRide(driver.ctx, driver.id, {
      requestId: await requestTo(driver, 1),
      agrees: true,
    });
    expect(second).toMatchObject({ reason: 'full' });
    expect((await pageOf(third)).others).toEqual([]);
  });

  it('is taken back, left, or ends with a cancellation, and whoever counted on it hears of it', async () => {
    for (const end of ['withdraw', 'leave', 'cancel'] as const) {
      const { driver, rider } = await riders();
      await offer(driver);
      await askRide(rider.ctx, rider.id, { rideId: await rideOf(driver), seats: 1 });
      const requestId = await requestTo(driver);
      await answerRide(driver.ctx, driver.id, { requestId, agrees: true });
      if (end === 'withdraw') await withdrawRide(driver.ctx, driver.id);
      if (end === 'cancel') await cancelRegistration(driver.ctx, driver.id);
      if (end === 'leave') await leaveRide(rider.ctx, rider.id, requestId);
      expect((await pageOf(rider)).byMe, end).toEqual([]);
      const told = await kindsTo(end === 'leave' ? driver.id : rider.id);
      expect(told, end).toContain('ride-withdrawn');
    }
  });

  it('of somebody who erases their data leaves no trace in what others were told', async () => {
    const { driver, rider } = await riders();
    await offer(driver);
    await askRide(rider.ctx, rider.id, { rideId: await rideOf(driver), seats: 1 });
    await answerRide(driver.ctx, driver.id, { requestId: await requestTo(driver), agrees: true });
    expect(JSON.stringify(await messagesTo(rider.id))).toContain('Driss');
    await eraseRegistration(driver.ctx, driver.id);
    expect(JSON.stringify(await messagesTo(rider.id))).not.toMatch(/Driss|612345678/);
  });

  it('is for nobody who is a child, cannot be reached, or whose place is not theirs', async () => {
    const { eventId, driver, rider, third } = await riders();
    const set = (id: string, values: object) =>
      connection.db.updateTable('registration').set(values).where('id', '=', id).execute();
    await set(driver.id, { isMinor: true });
    expect(await offer(driver)).toMatchObject({ reason: 'minor' });
    await set(rider.id, { contact: 'none', email: null, emailIsOwn: false });
    expect(await offer(rider)).toMatchObject({ reason: 'no-contact' });
    expect(await publishRide(third.ctx, driver.id, { kind: 'offer', seats: 1, ...GAP })).toMatchObject({
      reason: 'unknown',
    });
    await openRides({ ...ctx, viewer: { kind: 'system' } }, eventId, false);
    expect(await offer(third)).toMatchObject({ reason: 'closed' });
  });

  it('starts from a commune that there is; where several bear the name one is chosen', () => {
    const form = { kind: 'seek', communeName: 'gap', communeCode: '', seats: '1' };
    expect(planRide(ctx.hub, form).plan).toMatchObject({ communeName: 'Gap', kind: 'seek' });
    expect(planRide(ctx.hub, { ...form, communeName: 'Nulle-Part' }).problems).toMatchObject([
      { field: 'communeName' },
    ]);
    const several = planRide(ctx.hub, { ...form, communeName: 'Saint' });
    expect(several.communes.length).toBeGreaterThan(1);
    const [chosen] = several.communes;
    const picked = { ...form, communeName: 'Saint', communeCode: chosen?.code ?? '' };
    expect(planRide(ctx.hub, picked).plan).toMatchObject({ communeCode: chosen?.code });
  });
});
