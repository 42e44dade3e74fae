import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Ctx } from '~/domain/context';
import { cancelRegistrations } from '~/domain/registrations/bulk/cancel-registrations.server';
import { cancelRegistration } from '~/domain/registrations/cancel-registration.server';
import { changeRegistration } from '~/domain/registrations/change-registration.server';
import { eraseRegistration } from '~/domain/registrations/erase-registration.server';
import { register } from '~/domain/registrations/registering/register.server';
import { restoreRegistration } from '~/domain/registrations/restore-registration.server';
import { writeNote } from '~/domain/registrations/write-note.server';
import { openRides } from '~/domain/rides/organise-rides.server';
import { publishRide } from '~/domain/rides/publish-ride.server';
import { addTable } from '~/domain/tables/add-table.server';
import type { Connection } from '~db/connect.server';
import { contextOf } from '~tests/support/context';
import { embeddedDatabase, ownDatabase } from '~tests/support/database';
import { makeSwitch } from '~tests/support/factories';
import { changeInput, groupInput, oneInput, personInput } from '~tests/support/registration-input';

/** Typed wherever a form asks for a person; found nowhere in what the history keeps. */
const NAMING = {
  firstName: 'Prenomsecret',
  lastName: 'Nomsecret',
  organization: 'Structuresecret',
  contact: { contact: 'email' as const, email: 'adresse@secret.example' },
  accessNeeds: 'Besoinsecret',
};
const SECRET = /secret|612345699/i;

let connection: Connection;
let ctx: Ctx;
beforeAll(async () => {
  connection = await ownDatabase();
  ctx = { ...(await contextOf(connection.db)), viewer: { kind: 'system' } };
});
afterAll(() => connection.close());

describe('the history', () => {
  it('keeps no name, address or need of whoever registers, changes, cancels, travels or erases', async () => {
    const event = await makeSwitch(connection.db, ctx.hub, { capacity: 3 });
    const done = await register(ctx, event.slug, oneInput(NAMING));
    const [id = ''] = done.ok ? done.value.registrationIds : [];
    const phone = { contact: { contact: 'phone' as const, phone: '+33612345699' } };
    const people = [NAMING, { ...NAMING, firstName: 'Autresecret' }].map((person) =>
      personInput({ ...person, ...phone }),
    );
    const companion = { companionName: 'Aidesecret', companionPhone: '+33612345699' };
    const together = await register(ctx, event.slug, groupInput([], { ...companion, people }));
    const ids = together.ok ? together.value.registrationIds : [];
    expect(ids).toHaveLength(2);
    await changeRegistration(ctx, id, changeInput({ ...NAMING, lastName: 'Encoresecret' }));
    await writeNote(ctx, id, { note: 'Notesecret', seen: '' });
    await addTable(ctx, event.id, { number: '', theme: 'Santé', facilitator: 'Anime Secret' });
    await openRides(ctx, event.id, true);
    await publishRide(ctx, id, { kind: 'offer', seats: 2, communeCode: '05061', communeName: 'Gap' });
    // The control: what was typed did reach the database.
    const rows = await connection.db.selectFrom('registration').selectAll().execute();
    expect(JSON.stringify(rows)).toMatch(SECRET);
    await cancelRegistration(ctx, id);
    await restoreRegistration(ctx, id);
    await cancelRegistrations(ctx, event.id, ids);
    await eraseRegistration(ctx, id);

    const lines = await connection.db.selectFrom('history').select(['act', 'before', 'after']).execute();
    const acts = new Set(lines.map(({ act }) => act));
    for (const act of ['registered', 'changed', 'noted', 'ride-offered', 'cancelled', 'restored', 'erased'])
      expect(acts).toContain(act);
    expect(lines.map((line) => JSON.stringify(line)).filter((line) => SECRET.test(line))).toEqual([]);
  });

  it('is refused by the database to whoever would change or delete a line', async () => {
    const { db, close } = await embeddedDatabase();
    const line = {
      hubId: ctx.hub.id,
      actorKind: 'system',
      subject: 'hub',
      subjectId: 'x',
      act: 'x',
    } as const;
    await db.insertInto('history').values(line).execute();
    await expect(db.updateTable('history').set({ act: 'y' }).execute()).rejects.toThrow();
    await expect(db.deleteFrom('history').execute()).rejects.toThrow();
    await close();
  });
});
