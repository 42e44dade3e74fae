import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Ctx } from '~/domain/context';
import { readStub } from '~/domain/ideas/cards/stub.server';
import { addIdeaPhoto } from '~/domain/ideas/copying/add-idea-photo.server';
import { claimNext, claimPhoto, releasePhoto, turnPhoto } from '~/domain/ideas/copying/claim-photo.server';
import { copyPhoto } from '~/domain/ideas/copying/copy-photo.server';
import { LEASE_MINUTES, PHOTOS_KEPT_DAYS } from '~/domain/ideas/copying/idea-photo';
import { purgeIdeaPhotos } from '~/domain/ideas/copying/purge-idea-photos.server';
import { photoQueue, photoToCopy, photoToCopyBytes } from '~/domain/ideas/copying/read-photos.server';
import { setPhotoAside } from '~/domain/ideas/copying/set-aside-photo.server';
import { undoPhoto } from '~/domain/ideas/copying/undo-photo.server';
import { moveIdea } from '~/domain/ideas/move-idea.server';
import { visitor } from '~/domain/people/viewer';
import { addTable } from '~/domain/tables/add-table.server';
import type { Connection } from '~db/connect.server';
import { copied, eventOf, hireReader, makeCards, sendPhotos } from '~tests/support/cards';
import { contextOf, NOW } from '~tests/support/context';
import { ownDatabase } from '~tests/support/database';
import { makeSwitch } from '~tests/support/factories';
import { makeHubStaff, makeIdea, moveOf } from '~tests/support/ideas';
import { phonePhoto } from '~tests/support/pictures';

let connection: Connection;
let plain: Ctx;
let ctx: Ctx;
beforeAll(async () => {
  connection = await ownDatabase();
  plain = { ...(await contextOf(connection.db)), viewer: visitor };
  ctx = await hireReader(connection.db, plain, 'organiser', { role: 'organiser', zone: 'avignon' });
});
afterAll(() => connection.close());

async function withPhotos(count: number, table: number | null = null) {
  const { id } = await makeSwitch(connection.db, ctx.hub, { zone: 'avignon' });
  for (const theme of ['Santé', 'Courrier']) await addTable(ctx, id, { theme, facilitator: '', number: '' });
  const event = await eventOf(ctx, id);
  const facilitator = await hireReader(connection.db, plain, 'facilitator', {
    role: 'facilitator',
    switchEventId: id,
  });
  return { event, facilitator, photos: await sendPhotos(ctx, event, count, table) };
}
const ideaOf = (number: number) =>
  connection.db
    .selectFrom('idea')
    .leftJoin('workTable', 'workTable.id', 'idea.workTableId')
    .select(['idea.id', 'idea.onBoard', 'workTable.number as table'])
    .where('idea.number', '=', number)
    .executeTakeFirstOrThrow();
const later = (by: Ctx, minutes: number): Ctx => ({
  ...by,
  now: new Date(by.now.getTime() + minutes * 60_000),
});

describe('photos of cards', () => {
  it('are for the team of their Switch, and for nobody else', async () => {
    const { event, facilitator, photos } = await withPhotos(1);
    const [photo = ''] = photos;
    const alpine = await hireReader(connection.db, plain, 'alpine', { role: 'organiser', zone: 'alpes' });
    const elsewhere = await hireReader(connection.db, plain, 'elsewhere', {
      role: 'facilitator',
      switchEventId: randomUUID(),
    });
    const bytes = await phonePhoto('jpeg', 100);
    for (const by of [plain, alpine, elsewhere]) {
      expect(await photoQueue(by, event)).toBeUndefined();
      expect(await photoToCopy(by, event, photo)).toBeUndefined();
      expect(await photoToCopyBytes(by, event, photo)).toBeUndefined();
      expect(await addIdeaPhoto(by, event, { bytes, table: null })).toMatchObject({ reason: 'forbidden' });
      expect(await claimNext(by, event)).toMatchObject({ reason: 'forbidden' });
      expect(await copyPhoto(by, event, photo, copied())).toMatchObject({ reason: 'forbidden' });
      expect(await undoPhoto(by, event, photo)).toMatchObject({ reason: 'forbidden' });
    }
    for (const by of [ctx, facilitator]) expect(await photoToCopyBytes(by, event, photo)).toBeDefined();
    const other = await withPhotos(0);
    expect(await photoToCopyBytes(ctx, other.event, photo)).toBeUndefined();
  });

  it('are taken once, however often they are sent, and not at all where they are no pictures', async () => {
    const { event } = await withPhotos(0);
    const bytes = await phonePhoto('png', 80);
    expect(await addIdeaPhoto(ctx, event, { bytes, table: 2 })).toMatchObject({ value: { isNew: true } });
    expect(await addIdeaPhoto(ctx, event, { bytes, table: 2 })).toMatchObject({ value: { isNew: false } });
    expect(await addIdeaPhoto(ctx, event, { bytes: undefined, table: null })).toMatchObject({
      reason: 'picture-heavy',
    });
    expect(await addIdeaPhoto(ctx, event, { bytes: Buffer.from('x'), table: null })).toMatchObject({
      reason: 'not-a-picture',
    });
    expect((await photoQueue(ctx, event))?.counts).toMatchObject({ waiting: 1 });
  });

  it('are given out one by one, the oldest first, and one that was begun before any other', async () => {
    const { event, facilitator, photos } = await withPhotos(3);
    const next = async (by: Ctx) => {
      const claimed = await claimNext(by, event);
      return claimed.ok ? claimed.value.id : claimed.reason;
    };
    expect(await next(ctx)).toBe(photos[0]);
    expect(await next(facilitator)).toBe(photos[1]);
    expect(await next(ctx)).toBe(photos[0]);
    expect(await photoToCopy(facilitator, event, photos[0] ?? '')).toMatchObject({
      isMine: false,
      isTaken: true,
    });
    expect(await claimPhoto(facilitator, event, photos[0] ?? '')).toMatchObject({ reason: 'taken' });
    expect(await copyPhoto(facilitator, event, photos[0] ?? '', copied())).toMatchObject({ reason: 'taken' });
    expect(await releasePhoto(ctx, event, photos[0] ?? '')).toMatchObject({ ok: true });
    expect(await next(later(facilitator, LEASE_MINUTES))).toBe(photos[0]);
  });

  it('come back by themselves where somebody leaves them lying', async () => {
    const { event, facilitator, photos } = await withPhotos(1);
    const [photo = ''] = photos;
    await claimNext(ctx, event);
    expect(await claimNext(later(facilitator, LEASE_MINUTES - 1), event)).toMatchObject({
      reason: 'none-left',
    });
    expect(await claimNext(later(facilitator, LEASE_MINUTES), event)).toMatchObject({ value: { id: photo } });
    expect(await copyPhoto(later(ctx, LEASE_MINUTES), event, photo, copied())).toMatchObject({
      reason: 'taken',
    });
  });

  it('are turned for everybody who reads them after', async () => {
    const { event, photos } = await withPhotos(1);
    const [photo = ''] = photos;
    const before = await photoToCopyBytes(ctx, event, photo);
    await turnPhoto(ctx, event, photo, 'right');
    expect(await photoToCopy(ctx, event, photo)).toMatchObject({ turn: 90, isMine: true });
    const { default: sharp } = await import('sharp');
    const sizeOf = async (bytes: Buffer | undefined) => {
      const { width, height } = await sharp(bytes ?? Buffer.alloc(0)).metadata();
      return [width, height];
    };
    const [width, height] = await sizeOf(before);
    expect(await sizeOf(await photoToCopyBytes(ctx, event, photo))).toEqual([height, width]);
    await turnPhoto(ctx, event, photo, 'left');
    await turnPhoto(ctx, event, photo, 'left');
    expect(await photoToCopy(ctx, event, photo)).toMatchObject({ turn: 270 });
  });
});

describe('copying a photo', () => {
  it('adds an idea of the card’s table, to which its stub then leads', async () => {
    const { event, photos } = await withPhotos(1, 2);
    const [code = ''] = await makeCards(ctx, event.id, 1);
    const { id: tableOne } = await connection.db
      .selectFrom('workTable')
      .select('id')
      .where('switchEventId', '=', event.id)
      .where('number', '=', 1)
      .executeTakeFirstOrThrow();
    await connection.db
      .updateTable('ideaCard')
      .set({ workTableId: tableOne })
      .where('code', '=', code)
      .execute();
    const done = await copyPhoto(ctx, event, photos[0] ?? '', copied({ code: code.toLowerCase() }));
    if (!done.ok) throw new Error(done.reason);
    expect(await ideaOf(done.value.number)).toMatchObject({ table: 1, onBoard: true });
    expect(await readStub(plain, code)).toMatchObject({ idea: { rootNumber: done.value.number } });
  });

  it('takes the table of the photo where no code stands on it', async () => {
    const { event, photos } = await withPhotos(1, 2);
    const done = await copyPhoto(ctx, event, photos[0] ?? '', copied());
    expect(await ideaOf(done.ok ? done.value.number : 0)).toMatchObject({ table: 2 });
  });

  it('writes nothing where the code is wrong, or was copied before', async () => {
    const { event, photos } = await withPhotos(2);
    const [one = '', two = ''] = photos;
    const [code = ''] = await makeCards(ctx, event.id, 1);
    expect(await copyPhoto(ctx, event, one, copied({ code: 'AAAA2222' }))).toMatchObject({
      reason: 'card-unknown',
    });
    expect(await copyPhoto(ctx, event, one, copied({ code }))).toMatchObject({ ok: true });
    expect(await copyPhoto(ctx, event, two, copied({ code }))).toMatchObject({ reason: 'card-used' });
    const ideas = await connection.db
      .selectFrom('idea')
      .select('id')
      .where('switchEventId', '=', event.id)
      .execute();
    expect(ideas).toHaveLength(1);
    expect((await photoQueue(ctx, event))?.counts).toMatchObject({ waiting: 1, copied: 1 });
  });

  it('is one idea where the form was sent twice', async () => {
    const { event, photos } = await withPhotos(1);
    const input = copied({ formId: randomUUID() });
    const [first, second] = [
      await copyPhoto(ctx, event, photos[0] ?? '', input),
      await copyPhoto(ctx, event, photos[0] ?? '', input),
    ];
    expect(first.ok && second.ok && first.value).toEqual(second.ok && second.value);
    expect(await copyPhoto(ctx, event, photos[0] ?? '', copied())).toMatchObject({ reason: 'handled' });
  });

  it('is refused for a Switch whose ideas nobody may read yet', async () => {
    const { id } = await makeSwitch(connection.db, ctx.hub, { zone: 'avignon', status: 'draft' });
    expect(await claimNext(ctx, await eventOf(ctx, id))).toMatchObject({ reason: 'closed' });
  });

  it('is undone as long as nobody has done anything with the idea', async () => {
    const { event, photos } = await withPhotos(2);
    const [one = '', two = ''] = photos;
    const [code = ''] = await makeCards(ctx, event.id, 1);
    const email = { authorContact: 'email' as const, authorEmail: 'odette@prive.example' };
    const done = await copyPhoto(ctx, event, one, copied({ code, ...email }));
    const number = done.ok ? done.value.number : 0;
    expect(await undoPhoto(ctx, event, one)).toMatchObject({ ok: true });
    expect(await undoPhoto(ctx, event, one)).toMatchObject({ ok: true });
    const { id, onBoard } = await ideaOf(number);
    expect(onBoard).toBe(false);
    expect(await readStub(plain, code)).toMatchObject({ idea: null });
    const letters = connection.db.selectFrom('message').select('state').where('ideaId', '=', id).execute();
    expect(await letters).toEqual([{ state: 'withdrawn' }]);
    expect(await copyPhoto(ctx, event, one, copied({ code }))).toMatchObject({ ok: true });

    const touched = await copyPhoto(ctx, event, two, copied());
    const hub = { ...ctx, viewer: await makeHubStaff(connection.db, ctx.hub) };
    await moveIdea(hub, moveOf({ idea: touched.ok ? touched.value.number : 0 }));
    expect(await undoPhoto(ctx, event, two)).toMatchObject({ reason: 'touched' });
  });
});

describe('setting a photo aside', () => {
  it('says why, and is undone', async () => {
    const { event, photos } = await withPhotos(1);
    const [photo = ''] = photos;
    const aside = { reason: 'unreadable' as const, idea: null, code: '' };
    expect(await setPhotoAside(ctx, event, photo, aside)).toMatchObject({ ok: true });
    expect(await setPhotoAside(ctx, event, photo, aside)).toMatchObject({ reason: 'handled' });
    expect((await photoQueue(ctx, event))?.handled).toMatchObject([
      { state: 'set_aside', reason: 'unreadable' },
    ]);
    expect(await undoPhoto(ctx, event, photo)).toMatchObject({ ok: true });
    expect(await claimNext(ctx, event)).toMatchObject({ value: { id: photo } });
  });

  it('lets the stub lead to the idea that is there already', async () => {
    const { event, photos } = await withPhotos(1);
    const [photo = ''] = photos;
    const [code = ''] = await makeCards(ctx, event.id, 1);
    const idea = await makeIdea(plain, event);
    const elsewhere = await makeIdea(plain, (await withPhotos(0)).event);
    const aside = { reason: 'already_there' as const, code };
    expect(await setPhotoAside(ctx, event, photo, { ...aside, idea: elsewhere })).toMatchObject({
      reason: 'idea-unknown',
    });
    expect(await setPhotoAside(ctx, event, photo, { ...aside, idea })).toMatchObject({ ok: true });
    expect(await readStub(plain, code)).toMatchObject({ idea: { rootNumber: idea } });
  });
});

describe('photos that were copied', () => {
  it('are deleted some days after, and those that wait stay', async () => {
    const { event, photos } = await withPhotos(3);
    await copyPhoto(ctx, event, photos[0] ?? '', copied());
    await setPhotoAside(ctx, event, photos[1] ?? '', { reason: 'not_an_idea', idea: null, code: '' });
    const due = new Date(NOW.getTime() + PHOTOS_KEPT_DAYS * 86_400_000);
    await purgeIdeaPhotos(connection.db, new Date(due.getTime() - 1));
    expect((await photoQueue(ctx, event))?.handled).toHaveLength(2);
    expect(await purgeIdeaPhotos(connection.db, due)).toBeGreaterThanOrEqual(2);
    expect(await purgeIdeaPhotos(connection.db, due)).toBe(0);
    expect(await photoQueue(ctx, event)).toMatchObject({ counts: { waiting: 1, copied: 0 }, handled: [] });
    const notes = connection.db
      .selectFrom('purge')
      .select(['kind', 'rows'])
      .where('switchEventId', '=', event.id);
    expect(await notes.execute()).toEqual([{ kind: 'pictures', rows: 2 }]);
  });
});
