import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Ctx } from '~/domain/context';
import { NO_CONTACT } from '~/domain/ideas/author-contact';
import { addCards } from '~/domain/ideas/cards/add-cards.server';
import { attachCard } from '~/domain/ideas/cards/attach-card.server';
import { findCard, freeCardOf } from '~/domain/ideas/cards/find-card.server';
import { cardsPage, cardsToPrint } from '~/domain/ideas/cards/read-cards.server';
import { changeAuthor, eraseAuthor, readStub } from '~/domain/ideas/cards/stub.server';
import { voidCard } from '~/domain/ideas/cards/void-card.server';
import { visitor } from '~/domain/people/viewer';
import { CODE_ALPHABET } from '~/domain/registrations/short-code';
import { addTable } from '~/domain/tables/add-table.server';
import type { Connection } from '~db/connect.server';
import { inTransaction } from '~db/in-transaction';
import { eventOf, hireReader, makeCards } from '~tests/support/cards';
import { contextOf, NOW } from '~tests/support/context';
import { ownDatabase } from '~tests/support/database';
import { makeSwitch } from '~tests/support/factories';
import { makeIdea } from '~tests/support/ideas';
import { registerPeople } from '~tests/support/register-people';

const PHONE = { ...NO_CONTACT, authorContact: 'phone' as const, authorPhone: '+33612345678' };
let connection: Connection;
let plain: Ctx;
let ctx: Ctx;
beforeAll(async () => {
  connection = await ownDatabase();
  plain = { ...(await contextOf(connection.db)), viewer: visitor };
  ctx = await hireReader(connection.db, plain, 'organiser', { role: 'organiser', zone: 'avignon' });
});
afterAll(() => connection.close());

const newSwitch = (over: object = {}) => makeSwitch(connection.db, ctx.hub, { zone: 'avignon', ...over });
async function ideaId(number: number): Promise<string> {
  const found = connection.db.selectFrom('idea').select('id').where('number', '=', number);
  return (await found.executeTakeFirstOrThrow()).id;
}
/** A Switch with an idea that a card leads to. */
async function copiedCard() {
  const { id } = await newSwitch();
  const [code = '', other = ''] = await makeCards(ctx, id, 2);
  const email = { ...NO_CONTACT, authorContact: 'email' as const, authorEmail: 'odette@prive.example' };
  const idea = await ideaId(await makeIdea(plain, { id }, email));
  const target = { switchEventId: id, ideaId: idea };
  await inTransaction(ctx.db, (trx) => attachCard(trx, ctx, { typed: code, ...target }));
  return { id, code, other, idea };
}
const authorOf = (id: string) =>
  connection.db
    .selectFrom('idea')
    .select(['authorContact', 'authorEmail', 'authorPhone', 'authorConsentAt', 'version'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();

describe('cards', () => {
  it('are made for each table, numbered in it, and never again under the same code', async () => {
    const { id } = await newSwitch();
    const event = await eventOf(ctx, id);
    expect(await addCards(ctx, id, { count: 3, of: 'each-table' })).toMatchObject({ reason: 'no-tables' });
    for (const theme of ['Santé', 'Courrier'])
      await addTable(ctx, id, { theme, facilitator: '', number: '' });
    expect(await addCards(ctx, id, { count: 3, of: 'each-table' })).toMatchObject({ value: { batch: 1 } });
    expect(await addCards(ctx, id, { count: 2, of: 'each-table' })).toMatchObject({ value: { batch: 2 } });
    expect(await addCards(ctx, id, { count: 1, of: 'no-table' })).toMatchObject({ value: { batch: 3 } });
    const all = [];
    for (const batch of [1, 2, 3]) all.push(...(await cardsToPrint(ctx, event, batch)));
    expect(all.map(({ table, number }) => [table, number])).toEqual([
      ...[1, 2, 3].map((number) => [1, number]),
      ...[1, 2, 3].map((number) => [2, number]),
      ...[4, 5].map((number) => [1, number]),
      ...[4, 5].map((number) => [2, number]),
      [null, 1],
    ]);
    expect(new Set(all.map(({ code }) => code)).size).toBe(11);
    expect(all.every(({ code }) => [...code].every((letter) => CODE_ALPHABET.includes(letter)))).toBe(true);
    const page = await cardsPage(ctx, event);
    expect(page?.batches).toMatchObject([
      { batch: 3, cards: 1, free: 1, tables: [] },
      { batch: 2, cards: 4 },
      { batch: 1, cards: 6, free: 6, copied: 0, tables: [1, 2] },
    ]);
  });

  it.each([0, -1, 1.5, 41, Number.NaN])('are not made %d at a time', async (count) => {
    const { id } = await newSwitch();
    await addTable(ctx, id, { theme: 'Santé', facilitator: '', number: '' });
    expect(await addCards(ctx, id, { count, of: 'each-table' })).toMatchObject({ reason: 'count-wrong' });
  });

  it('are the team’s to make, to list and to void, and nobody else’s', async () => {
    const { id } = await newSwitch();
    const event = await eventOf(ctx, id);
    const facilitator = await hireReader(connection.db, plain, 'facilitator', {
      role: 'facilitator',
      switchEventId: id,
    });
    for (const by of [plain, facilitator]) {
      expect(await addCards(by, id, { count: 1, of: 'no-table' })).toMatchObject({ reason: 'forbidden' });
      expect(await cardsPage(by, event)).toBeUndefined();
      expect(await cardsToPrint(by, event, 1)).toEqual([]);
      expect(await voidCard(by, id, { typed: 'AAAA2222', isVoid: true })).toMatchObject({
        reason: 'forbidden',
      });
    }
  });
});

describe('a stub', () => {
  it('opens its card however its code is typed, and its idea once it was copied', async () => {
    const { code, other, idea } = await copiedCard();
    const typed = ` ${code.slice(0, 4).toLowerCase()} - ${code.slice(4)} `;
    expect(await readStub(plain, typed)).toMatchObject({ card: { code }, idea: { id: idea } });
    expect(await readStub(plain, other)).toMatchObject({ card: { code: other }, idea: null });
  });

  it('tells alike that there is none: never printed, void, another hub’s, a draft’s, somebody’s place', async () => {
    const { id, code } = await copiedCard();
    const far = await contextOf(connection.db, { hubId: 'antilles-guyane' });
    const draft = await newSwitch({ status: 'draft' });
    const [ofDraft = ''] = await makeCards(ctx, draft.id, 1);
    const [registration = ''] = await registerPeople(plain, await newSwitch(), [{}]);
    const { shortCode } = await connection.db
      .selectFrom('registration')
      .select('shortCode')
      .where('id', '=', registration)
      .executeTakeFirstOrThrow();
    for (const typed of ['', 'x', 'AAAA2222', shortCode, ofDraft])
      expect(await readStub(plain, typed)).toBeUndefined();
    expect(await readStub(far, code)).toBeUndefined();
    expect(await voidCard(ctx, id, { typed: code, isVoid: true })).toMatchObject({ ok: true });
    expect(await readStub(plain, code)).toBeUndefined();
    expect(await changeAuthor(plain, code, PHONE)).toMatchObject({ reason: 'unknown' });
    expect(await voidCard(ctx, id, { typed: code, isVoid: false })).toMatchObject({ ok: true });
    expect(await readStub(plain, code)).toBeDefined();
  });

  it('shows of a contact no more than its owner needs to know it again', async () => {
    const { code } = await copiedCard();
    expect(await readStub(plain, code)).toMatchObject({
      idea: { authorContact: 'email', hint: 'o…@prive.example' },
    });
    await changeAuthor(plain, code, PHONE);
    const stub = await readStub(plain, code);
    expect(stub?.idea).toMatchObject({ authorContact: 'phone', hint: '78' });
    expect(JSON.stringify(stub)).not.toContain('12345678');
  });

  it('lets its author change how they are told, then erase it and what was written to them', async () => {
    const { code, idea } = await copiedCard();
    expect(await changeAuthor(plain, code, PHONE)).toMatchObject({ ok: true });
    expect(await authorOf(idea)).toEqual({
      authorContact: 'phone',
      authorEmail: null,
      authorPhone: '+33612345678',
      authorConsentAt: NOW,
      version: 1,
    });
    expect(await eraseAuthor(plain, code)).toMatchObject({ ok: true });
    expect(await eraseAuthor(plain, code)).toMatchObject({ ok: true });
    expect(await authorOf(idea)).toMatchObject({
      authorContact: 'none',
      authorPhone: null,
      authorConsentAt: null,
    });
    const letters = await connection.db
      .selectFrom('message')
      .select(['state', 'toEmail', 'toName'])
      .where('ideaId', '=', idea)
      .execute();
    expect(letters).toEqual([{ state: 'withdrawn', toEmail: null, toName: '' }]);
  });

  it('keeps no new contact once the hub has forgotten the people of that Switch', async () => {
    const { id, code, idea } = await copiedCard();
    await connection.db
      .updateTable('switchEvent')
      .set({ peopleForgottenAt: NOW })
      .where('id', '=', id)
      .execute();
    expect(await changeAuthor(plain, code, PHONE)).toMatchObject({ reason: 'too-late' });
    expect(await eraseAuthor(plain, code)).toMatchObject({ ok: true });
    expect((await authorOf(idea)).authorContact).toBe('none');
  });

  it('follows an idea that was merged to the one that stands for it', async () => {
    const { id, code, idea } = await copiedCard();
    const root = await makeIdea(plain, { id }, { title: 'La même, en mieux' });
    await connection.db
      .updateTable('idea')
      .set({ mergedInto: await ideaId(root) })
      .where('id', '=', idea)
      .execute();
    expect(await readStub(plain, code)).toMatchObject({
      idea: { title: 'Un café des écrans', isMerged: true, rootNumber: root, rootTitle: 'La même, en mieux' },
    });
  });

  it('leads to one idea only, and only to one of its own Switch', async () => {
    const { id, code, other, idea } = await copiedCard();
    const another = await ideaId(await makeIdea(plain, { id }));
    const attach = (typed: string, to: string, at = id) =>
      inTransaction(ctx.db, (trx) => attachCard(trx, ctx, { typed, switchEventId: at, ideaId: to }));
    expect(await attach(code, idea)).toMatchObject({ ok: true });
    expect(await attach(code, another)).toMatchObject({ reason: 'card-used' });
    expect(await attach('AAAA2222', another)).toMatchObject({ reason: 'card-unknown' });
    expect(await attach(other, another, (await newSwitch()).id)).toMatchObject({ reason: 'card-unknown' });
    expect(await freeCardOf(plain, id, code)).toBeUndefined();
    expect(await freeCardOf(plain, id, other)).toMatchObject({ code: other });
    expect(await findCard(plain, other)).toMatchObject({ ideaId: null });
  });
});
