import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Ctx } from '~/domain/context';
import { cancelRegistration } from '~/domain/registrations/cancel-registration.server';
import { registerAtDesk } from '~/domain/registrations/desk/register-at-desk.server';
import { tellMediators } from '~/jobs/tell-mediators.server';
import type { Connection } from '~db/connect.server';
import { contextOf } from '../support/context';
import { ownDatabase } from '../support/database';
import { makeSwitch } from '../support/factories';
import { deskInput, type Mediator, mediatorOf } from '../support/mediator';
import { registerPeople } from '../support/register-people';

const MINUTE = 60_000;

describe('news for mediators', () => {
  let connection: Connection;
  let visitor: Ctx;
  let mediator: Mediator;
  const failures: unknown[] = [];
  beforeAll(async () => {
    connection = await ownDatabase();
    visitor = await contextOf(connection.db);
    mediator = await mediatorOf(visitor, 'Les Lices', 'one@team.example');
    await mediatorOf(visitor, 'Les Lices', 'two@team.example');
    const former = await mediatorOf(visitor, 'Les Lices', 'former@team.example');
    await connection.db
      .updateTable('roleGrant')
      .set({ expiresAt: visitor.now })
      .where('userId', '=', former.ctx.viewer.kind === 'staff' ? former.ctx.viewer.userId : '')
      .execute();
    await mediatorOf(visitor, 'Point Clic', 'elsewhere@team.example');
  });
  afterAll(() => connection.close());

  const at = (minutes: number) => new Date(visitor.now.getTime() + minutes * MINUTE);
  const tell = (minutes: number) =>
    tellMediators(connection.db, at(minutes), (error) => failures.push(error));
  const written = () =>
    connection.db
      .selectFrom('message')
      .select(['toEmail', 'details'])
      .where('kind', '=', 'mediator-news')
      .orderBy('createdAt')
      .orderBy('toEmail')
      .execute();

  it('is written once a batch, once it is quiet, to those who are mediators now', async () => {
    const event = await makeSwitch(connection.db, visitor.hub, { capacity: 2 });
    const seated = await registerPeople(visitor, event, [{ lastName: 'Un' }, { lastName: 'Deux' }]);
    const desk = deskInput(mediator, [{ lastName: 'Attend' }, { lastName: 'Attend aussi' }]);
    await registerAtDesk(mediator.ctx, event.id, desk);
    await tell(10);
    expect(await written()).toEqual([]);

    const staff = { ...visitor, viewer: { kind: 'system' as const } };
    for (const [nth, id] of seated.entries()) await cancelRegistration({ ...staff, now: at(20 + nth) }, id);
    await tell(22);
    expect(await written()).toEqual([]);
    await Promise.all([tell(24), tell(24)]);
    await tell(40);
    expect(await written()).toEqual(
      ['one@team.example', 'two@team.example'].map((toEmail) => ({
        toEmail,
        details: { count: 2, organization: 'Les Lices' },
      })),
    );
    expect(failures).toEqual([]);
  });
});
