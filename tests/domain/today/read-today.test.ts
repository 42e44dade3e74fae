import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Ctx } from '~/domain/context';
import { readToday } from '~/domain/today/read-today.server';
import type { Connection } from '~db/connect.server';
import { contextOf, NOW, staff } from '~tests/support/context';
import { ownDatabase } from '~tests/support/database';
import { makeSwitch } from '~tests/support/factories';
import { registerPeople } from '~tests/support/register-people';

const DAY_MS = 86_400_000;
const inDays = (days: number) => new Date(NOW.getTime() + days * DAY_MS);

let connection: Connection;
let visitor: Ctx;
let alpine: Ctx;
beforeAll(async () => {
  connection = await ownDatabase();
  visitor = await contextOf(connection.db);
  alpine = { ...visitor, viewer: staff(visitor.hub, { role: 'organiser', zone: 'alpes' }) };
});
afterAll(() => connection.close());

/** With a programme, so that it asks for nothing of its own. */
async function quietSwitch(slug: string, over: Parameters<typeof makeSwitch>[2] = {}) {
  const event = await makeSwitch(connection.db, visitor.hub, { zone: 'alpes', slug, ...over });
  await connection.db
    .updateTable('switchSession')
    .set({ title: 'Accueil' })
    .where('switchEventId', '=', event.id)
    .execute();
  return event;
}

const seen = async (by: Ctx) =>
  (await readToday(by)).tasks.map(({ kind, switchEvent, count }) => [kind, switchEvent.slug, count]);

describe('what needs an organiser today, from what is written', () => {
  it('counts people once, however much is to be said to them', async () => {
    const event = await quietSwitch('appels');
    await registerPeople(visitor, event, [
      { firstName: 'Ana', contact: { contact: 'phone', phone: '+33612345678' } },
      { firstName: 'Bob', contact: { contact: 'email', email: 'bob@mail.example' } },
    ]);
    const said = await connection.db
      .selectFrom('message')
      .selectAll()
      .where('state', '=', 'to_tell')
      .where('switchEventId', '=', event.id)
      .executeTakeFirstOrThrow();
    const again = { ...said, id: randomUUID(), messageId: `<${randomUUID()}@test>` };
    await connection.db
      .insertInto('message')
      .values({ ...again, details: JSON.stringify(again.details) })
      .execute();
    expect(await seen(alpine)).toEqual([['calls', 'appels', 1]]);
    await connection.db
      .updateTable('message')
      .set({ state: 'failed' })
      .where('toName', 'like', 'Bob%')
      .execute();
    expect(await seen(alpine)).toEqual([
      ['calls', 'appels', 1],
      ['lost', 'appels', 1],
    ]);
    await connection.db
      .updateTable('message')
      .set((eb) => ({
        insteadOf: eb.selectFrom('message as lost').select('lost.id').where('lost.state', '=', 'failed'),
      }))
      .where('id', '=', again.id)
      .execute();
    expect(await seen(alpine), 'it is said by voice instead').toEqual([['calls', 'appels', 1]]);
    await connection.db.deleteFrom('message').where('switchEventId', '=', event.id).execute();
  });

  it('knows who has not answered, what opens soon and what is to be written', async () => {
    const moved = await quietSwitch('reporte');
    await registerPeople(visitor, moved, [{ firstName: 'Un' }, { firstName: 'Deux' }]);
    await connection.db
      .updateTable('registration')
      .set({ askedAt: NOW })
      .where('switchEventId', '=', moved.id)
      .execute();
    await connection.db
      .updateTable('registration')
      .set({ keptAt: NOW })
      .where('firstName', '=', 'Un')
      .execute();
    const steps = await quietSwitch('etapes', {
      startsAt: inDays(12),
      seatRules: [{ stakeholderType: 'ess', reserved: 4 }],
      releaseAt: inDays(9),
    });
    await connection.db
      .insertInto('seatRelease')
      .values({
        hubId: visitor.hub.id,
        switchEventId: steps.id,
        stakeholderType: 'ess',
        places: 2,
        releaseAt: inDays(2),
      })
      .execute();
    await quietSwitch('passe', { startsAt: inDays(-3), registrationOpensAt: inDays(-20) });
    await makeSwitch(connection.db, visitor.hub, { zone: 'alpes', slug: 'tout-nu', startsAt: inDays(10) });
    expect(await seen(alpine)).toEqual([
      ['answers', 'reporte', 1],
      ['release', 'etapes', 0],
      ['programme', 'tout-nu', 0],
      ['report', 'passe', 0],
    ]);
  });

  it('counts the kinds of needs whose deadline the hub set is near, until they are arranged', async () => {
    const event = await quietSwitch('besoins', { startsAt: inDays(18) });
    await registerPeople(visitor, event, [{ firstName: 'Léa' }, { firstName: 'Max' }]);
    await connection.db
      .updateTable('registration')
      .set({ needKinds: ['sign_language', 'step_free'], accessNeedsConsentAt: NOW })
      .where('switchEventId', '=', event.id)
      .execute();
    const here = async () => (await seen(alpine)).filter(([, slug]) => slug === 'besoins');
    // Fifteen days for an interpreter; nothing is set for step-free access.
    expect(await here()).toEqual([['needs', 'besoins', 1]]);
    await connection.db
      .insertInto('needArrangement')
      .values({ hubId: visitor.hub.id, switchEventId: event.id, kind: 'sign_language', state: 'booked' })
      .execute();
    expect(await here()).toEqual([]);
  });

  it('says nothing of another zone, and only their own Switch to whoever helps with one', async () => {
    const avignon = { ...visitor, viewer: staff(visitor.hub, { role: 'organiser', zone: 'avignon' }) };
    expect(await seen(avignon)).toEqual([]);
    const { id } = await connection.db
      .selectFrom('switchEvent')
      .select('id')
      .where('slug', '=', 'tout-nu')
      .executeTakeFirstOrThrow();
    const helper = { ...visitor, viewer: staff(visitor.hub, { role: 'co_organiser', switchEventId: id }) };
    expect(await seen(helper)).toEqual([['programme', 'tout-nu', 0]]);
    expect(await seen(visitor)).toEqual([]);
    const far = await contextOf(connection.db, { hubId: 'antilles-guyane' });
    expect(await seen({ ...far, viewer: staff(far.hub, { role: 'hub_admin' }) })).toEqual([]);
  });

  it('tells who is to be called about a Switch that is months away', async () => {
    const event = await quietSwitch('loin', { startsAt: inDays(150), endsAt: inDays(151) });
    await registerPeople(visitor, event, [
      { firstName: 'Ida', contact: { contact: 'phone', phone: '+33612345679' } },
    ]);
    expect((await seen(alpine)).filter(([, slug]) => slug === 'loin')).toEqual([['calls', 'loin', 1]]);
  });

  it('looks at the nearest of very many, on both sides of today, and says that there are more', async () => {
    const zone = { ...visitor, viewer: staff(visitor.hub, { role: 'organiser', zone: 'azur' }) };
    expect(await readToday(zone)).toEqual({ tasks: [], hasMore: false });
    for (let day = 1; day <= 41; day += 1) {
      const startsAt = inDays(day / 2);
      await makeSwitch(connection.db, visitor.hub, {
        zone: 'azur',
        slug: `azur-${day}`,
        status: 'draft',
        startsAt,
        endsAt: new Date(startsAt.getTime() + 3_600_000),
      });
    }
    const { tasks, hasMore } = await readToday(zone);
    const drafts = tasks.filter(({ kind }) => kind === 'draft').map(({ switchEvent }) => switchEvent.slug);
    expect(drafts).toHaveLength(40);
    expect(drafts).toContain('azur-1');
    expect(drafts).not.toContain('azur-41');
    expect(hasMore).toBe(true);
  });
});
