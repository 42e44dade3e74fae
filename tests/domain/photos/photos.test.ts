import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Ctx } from '~/domain/context';
import { addPhoto } from '~/domain/photos/add-photo.server';
import { photoBytes, photosOf } from '~/domain/photos/read-photos.server';
import { removePhoto } from '~/domain/photos/remove-photo.server';
import { readSwitchById } from '~/domain/switches/read-switch.server';
import type { Connection } from '~db/connect.server';
import { contextOf, NOW, staff } from '~tests/support/context';
import { ownDatabase } from '~tests/support/database';
import { makeSwitch } from '~tests/support/factories';
import { phonePhoto } from '~tests/support/pictures';

describe('the photos of a Switch', () => {
  let connection: Connection;
  let visitor: Ctx;
  let ctx: Ctx;
  let bytes: Buffer;
  beforeAll(async () => {
    connection = await ownDatabase();
    visitor = await contextOf(connection.db);
    ctx = { ...visitor, viewer: staff(visitor.hub, { role: 'organiser', zone: 'avignon' }) };
    await connection.db
      .insertInto('user')
      .values({ id: 'user-organiser-avignon', name: 'Camille', email: 'camille@team.example' })
      .execute();
    bytes = await phonePhoto();
  });
  afterAll(() => connection.close());

  const newSwitch = () => makeSwitch(connection.db, visitor.hub, { zone: 'avignon' });
  const sent = (over: object = {}) => ({ file: { bytes }, caption: 'La table 3', hasRights: true, ...over });
  const read = async (id: string, by: Ctx) => {
    const event = await readSwitchById(by, id);
    if (!event) throw new Error('it is there');
    return event;
  };

  it('are kept only with the agreement of whoever is on them', async () => {
    const { id } = await newSwitch();
    expect(await addPhoto(ctx, id, sent({ hasRights: false }))).toMatchObject({ reason: 'rights-missing' });
    expect(await addPhoto(ctx, id, sent({ caption: ' ' }))).toMatchObject({ reason: 'caption-missing' });
    expect(await addPhoto(ctx, id, sent({ file: undefined }))).toMatchObject({ reason: 'photo-missing' });
    expect(await addPhoto(ctx, id, sent({ file: { bytes: Buffer.from('x') } }))).toMatchObject({
      reason: 'not-a-picture',
    });
    expect(await addPhoto(ctx, id, sent({ file: { bytes: undefined } }))).toMatchObject({
      reason: 'picture-heavy',
    });
    expect(await photosOf(ctx, await read(id, ctx))).toEqual([]);
    expect(await addPhoto(ctx, id, sent())).toMatchObject({ ok: true });
    expect(await photosOf(ctx, await read(id, ctx))).toMatchObject([{ caption: 'La table 3', width: 1200 }]);
  });

  it('are nobody else’s before the report is published, and everybody’s after', async () => {
    const { id } = await newSwitch();
    const added = await addPhoto(ctx, id, sent());
    if (!added.ok) throw new Error(added.reason);
    const alpine = { ...visitor, viewer: staff(visitor.hub, { role: 'organiser' as const, zone: 'alpes' }) };
    for (const by of [visitor, alpine]) {
      expect(await photosOf(by, await read(id, by))).toEqual([]);
      expect(await photoBytes(by, await read(id, by), added.value)).toBeUndefined();
      expect(await addPhoto(by, id, sent())).toMatchObject({ reason: 'forbidden' });
      expect(await removePhoto(by, id, added.value)).toMatchObject({ reason: 'forbidden' });
    }
    await connection.db.updateTable('switchEvent').set({ reportedAt: NOW }).where('id', '=', id).execute();
    expect(await photosOf(visitor, await read(id, visitor))).toHaveLength(1);
    expect((await photoBytes(visitor, await read(id, visitor), added.value))?.length).toBeGreaterThan(0);
    const another = await newSwitch();
    expect(await photoBytes(ctx, await read(another.id, ctx), added.value)).toBeUndefined();
  });

  it('are forgotten for good, and the history says when, without what they showed', async () => {
    const { id } = await newSwitch();
    const added = await addPhoto(ctx, id, sent());
    if (!added.ok) throw new Error(added.reason);
    expect(await removePhoto(ctx, id, added.value)).toMatchObject({ ok: true });
    expect(await removePhoto(ctx, id, added.value)).toMatchObject({ ok: true });
    expect(await removePhoto(ctx, id, 'x')).toMatchObject({ ok: true });
    expect(await photosOf(ctx, await read(id, ctx))).toEqual([]);
    const rows = await connection.db
      .selectFrom('history')
      .select(['act', 'before', 'after'])
      .where('subject', '=', 'event_report')
      .where('subjectId', '=', id)
      .orderBy('id')
      .execute();
    expect(rows).toEqual([
      { act: 'photo-added', before: null, after: null },
      { act: 'photo-removed', before: null, after: null },
    ]);
  });

  it('are twelve at most', async () => {
    const { id } = await newSwitch();
    const small = await sharp({ create: { width: 20, height: 20, channels: 3, background: '#fff' } })
      .jpeg()
      .toBuffer();
    for (let at = 0; at < 12; at += 1)
      expect(await addPhoto(ctx, id, sent({ file: { bytes: small } }))).toMatchObject({ ok: true });
    expect(await addPhoto(ctx, id, sent({ file: { bytes: small } }))).toMatchObject({
      reason: 'too-many',
      facts: { most: 12 },
    });
  });
});
