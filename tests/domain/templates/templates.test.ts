import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Ctx } from '~/domain/context';
import { COPY_PARTS } from '~/domain/switches/copy/copy-parts';
import { readSwitchById } from '~/domain/switches/read-switch.server';
import { deleteTemplate } from '~/domain/templates/delete-template.server';
import { draftFromTemplate } from '~/domain/templates/draft-from-template.server';
import { renameTemplate } from '~/domain/templates/rename-template.server';
import { saveTemplate } from '~/domain/templates/save-template.server';
import { listTemplates, readTemplate } from '~/domain/templates/switch-template.server';
import type { Connection } from '~db/connect.server';
import { contextOf, staff } from '~tests/support/context';
import { ownDatabase } from '~tests/support/database';
import { makeSwitch } from '~tests/support/factories';

let connection: Connection;
let visitor: Ctx;
let ctx: Ctx;
let alpine: Ctx;
let hubStaff: Ctx;
beforeAll(async () => {
  connection = await ownDatabase();
  visitor = await contextOf(connection.db);
  const as = (role: 'organiser' | 'hub_staff', zone?: string): Ctx => ({
    ...visitor,
    viewer: staff(visitor.hub, { role, ...(zone ? { zone } : {}) }),
  });
  [ctx, alpine, hubStaff] = [as('organiser', 'avignon'), as('organiser', 'alpes'), as('hub_staff')];
  for (const id of ['user-organiser-avignon', 'user-organiser-alpes', 'user-hub_staff-hub'])
    await connection.db
      .insertInto('user')
      .values({ id, name: id, email: `${id}@team.example` })
      .execute();
});
afterAll(() => connection.close());

async function saved(name: string) {
  const event = await makeSwitch(connection.db, ctx.hub, { zone: 'avignon', title: 'Le modèle' });
  const made = await saveTemplate(ctx, { id: event.id, parts: COPY_PARTS, name });
  if (!made.ok) throw new Error(made.reason);
  return made.value.id;
}

describe('the templates of a hub', () => {
  it('are used by whoever organises there, in a zone of theirs', async () => {
    const id = await saved('Une journée');
    expect((await listTemplates(alpine)).map(({ name }) => name)).toContain('Une journée');
    const typed = { id, title: 'En montagne', firstDay: '2026-12-03' };
    const made = await draftFromTemplate(alpine, { ...typed, zone: 'alpes' });
    if (!made.ok) throw new Error(made.reason);
    expect(await readSwitchById(alpine, made.value.id)).toMatchObject({
      status: 'draft',
      title: 'En montagne',
      zone: { slug: 'alpes' },
      venue: { name: 'Maison des associations' },
    });
    expect(await draftFromTemplate(alpine, { ...typed, zone: 'avignon' })).toMatchObject({
      problems: [{ reason: 'zoneMissing' }],
    });
    expect(await draftFromTemplate(visitor, { ...typed, zone: 'alpes' })).toMatchObject({
      reason: 'unknown',
    });
  });

  it('stay in their hub', async () => {
    const id = await saved('D’ici');
    const far = await contextOf(connection.db, { hubId: 'antilles-guyane' });
    const there: Ctx = { ...far, viewer: staff(far.hub, { role: 'hub_admin' }) };
    expect(await readTemplate(there, id)).toBeUndefined();
    expect(await listTemplates(there)).toEqual([]);
    expect(await listTemplates(visitor)).toEqual([]);
  });

  it('have one name each, changed by who saved them and by hub staff, never unseen', async () => {
    const id = await saved('Premier nom');
    await saved('Autre nom');
    const rename = (by: Ctx, name: string, seen = 'Premier nom') => renameTemplate(by, { id, name, seen });
    expect(await rename(alpine, 'Le mien')).toMatchObject({ reason: 'forbidden' });
    expect(await rename(ctx, 'Autre nom')).toMatchObject({ problems: [{ reason: 'nameTaken' }] });
    expect(await rename(ctx, ' ')).toMatchObject({ problems: [{ reason: 'nameMissing' }] });
    expect(await rename(ctx, 'Nouveau nom')).toMatchObject({ ok: true });
    expect(await rename(hubStaff, 'Encore un')).toMatchObject({ reason: 'stale' });
    expect(await rename(hubStaff, 'Encore un', 'Nouveau nom')).toMatchObject({ ok: true });
    const event = await makeSwitch(connection.db, ctx.hub, { zone: 'avignon' });
    expect(await saveTemplate(ctx, { id: event.id, parts: [], name: 'Encore un' })).toMatchObject({
      problems: [{ reason: 'nameTaken' }],
    });
    expect(await saveTemplate(alpine, { id: event.id, parts: [], name: 'Pas à moi' })).toMatchObject({
      reason: 'forbidden',
    });
  });

  it('are deleted by the same people, and remembered in the history', async () => {
    const id = await saved('À supprimer');
    expect(await deleteTemplate(alpine, id)).toMatchObject({ reason: 'forbidden' });
    expect(await deleteTemplate(ctx, id)).toMatchObject({ ok: true });
    expect(await deleteTemplate(ctx, id)).toMatchObject({ reason: 'unknown' });
    const history = await connection.db
      .selectFrom('history')
      .select('act')
      .where('subjectId', '=', id)
      .execute();
    expect(history.map(({ act }) => act)).toEqual(['saved', 'deleted']);
  });

  it('that are too old or broken say so, and make no Switch', async () => {
    const id = await saved('Abîmé');
    for (const content of [{ format: 0 }, {}, { format: 1, parts: ['people'] }]) {
      await connection.db
        .updateTable('switchTemplate')
        .set({ content: JSON.stringify(content) })
        .where('id', '=', id)
        .execute();
      expect(await readTemplate(ctx, id)).toMatchObject({ name: 'Abîmé', copy: undefined, mayChange: true });
      const typed = { id, title: 'x', firstDay: '2026-12-03', zone: 'avignon' };
      expect(await draftFromTemplate(ctx, typed)).toMatchObject({ reason: 'broken' });
    }
    expect(await deleteTemplate(ctx, id)).toMatchObject({ ok: true });
  });
});
