import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ideaInput } from '~/domain/ideas/idea-input';
import { readIdea } from '~/domain/ideas/idea-pages.server';
import { proposeIdea } from '~/domain/ideas/propose-idea.server';
import type { Connection } from '~db/connect.server';
import { contextOf, staff } from '../../support/context';
import { ownDatabase } from '../../support/database';
import { makeSwitch } from '../../support/factories';
import { ideaOf, makeIdea, switchOf } from '../../support/ideas';

describe('proposing an idea', () => {
  let connection: Connection;
  beforeAll(async () => {
    connection = await ownDatabase();
  });
  afterAll(() => connection.close());

  it('puts it at the end of "to sort", with its history', async () => {
    const ctx = await contextOf(connection.db);
    const event = await makeSwitch(connection.db, ctx.hub);
    const first = await makeIdea(ctx, event);
    const second = await makeIdea(ctx, event);
    const rows = await connection.db
      .selectFrom('idea')
      .select(['id', 'number', 'boardColumn', 'version'])
      .where('switchEventId', '=', event.id)
      .orderBy('rank')
      .execute();
    expect(rows.map((row) => row.number)).toEqual([first, second]);
    expect(rows.map((row) => row.boardColumn)).toEqual(['to_sort', 'to_sort']);
    const page = await readIdea(ctx, first);
    expect(page?.story.map((entry) => entry.act)).toEqual(['proposed']);
  });

  it('is one idea when the same form comes twice, also at the same time', async () => {
    const ctx = await contextOf(connection.db);
    const event = await makeSwitch(connection.db, ctx.hub);
    const input = ideaOf({ formId: randomUUID(), authorContact: 'email', authorEmail: 'odette@example.org' });
    const target = switchOf(ctx, event);
    const answers = await Promise.all([1, 2, 3].map(() => proposeIdea(ctx, target, input)));
    expect(new Set(answers.map((answer) => answer.ok && answer.value.number)).size).toBe(1);
    const owed = await connection.db
      .selectFrom('message')
      .select(['kind', 'state', 'toEmail', 'locale'])
      .where('switchEventId', '=', event.id)
      .execute();
    expect(owed).toEqual([
      { kind: 'idea-received', state: 'owed', toEmail: 'odette@example.org', locale: 'fr' },
    ]);
  });

  it('does not give away an idea of another Switch to a copied form id', async () => {
    const ctx = await contextOf(connection.db);
    const here = await makeSwitch(connection.db, ctx.hub);
    const there = await makeSwitch(connection.db, ctx.hub);
    const formId = randomUUID();
    await makeIdea(ctx, here, { formId });
    expect(await proposeIdea(ctx, switchOf(ctx, there), ideaOf({ formId }))).toMatchObject({
      ok: false,
      reason: 'not-allowed',
    });
  });

  it('is refused for a draft, a cancelled Switch and a Switch of another hub', async () => {
    const ctx = await contextOf(connection.db);
    const event = await makeSwitch(connection.db, ctx.hub, { zone: 'avignon' });
    const target = switchOf(ctx, event);
    const draft = { ...target, status: 'draft' as const };
    expect(await proposeIdea(ctx, draft, ideaOf())).toMatchObject({ reason: 'not-allowed' });
    const organiser = { ...ctx, viewer: staff(ctx.hub, { role: 'organiser', zone: 'avignon' }) };
    expect(await proposeIdea(organiser, draft, ideaOf())).toMatchObject({ reason: 'switch-not-open' });
    expect(await proposeIdea(ctx, { ...target, status: 'cancelled' }, ideaOf())).toMatchObject({
      reason: 'switch-not-open',
    });
    const elsewhere = await contextOf(connection.db, { hubId: 'antilles-guyane' });
    expect(await proposeIdea(elsewhere, target, ideaOf())).toMatchObject({ reason: 'not-allowed' });
  });

  it('never shows how its author is reached', async () => {
    const ctx = await contextOf(connection.db);
    const event = await makeSwitch(connection.db, ctx.hub);
    const number = await makeIdea(ctx, event, { authorContact: 'email', authorEmail: 'secret@example.org' });
    expect(JSON.stringify(await readIdea(ctx, number))).not.toContain('secret@example.org');
  });
});

describe('what is typed as an idea', () => {
  const input = ideaInput(['usager', 'ess']);
  const typed = {
    title: 'Un café des écrans',
    description: 'Un lieu calme.',
    audiences: [],
    speakerType: 'usager',
    speakerFirstName: '',
  };

  it('loses control and direction characters, keeps accents, emojis and HTML as text', () => {
    const read = input.parse({
      ...typed,
      title: ' \u0000Un\u202E  cafe\u0301 <b>ici</b>\u0007 ☕ ',
      description: 'Ligne 1\r\n\r\n\r\n\r\nLigne\u00002\u2066 ',
    });
    expect(read.title).toBe('Un café <b>ici</b> ☕');
    expect(read.description).toBe('Ligne 1\n\nLigne 2');
  });

  it.each([
    [{ title: '   ' }, 'title', 'titleMissing'],
    [{ title: 'a'.repeat(161) }, 'title', 'titleTooLong'],
    [{ description: '\u0000' }, 'description', 'descriptionMissing'],
    [{ description: 'é'.repeat(4001) }, 'description', 'descriptionTooLong'],
    [{ speakerType: 'roi' }, 'speakerType', 'speakerMissing'],
    [{ speakerFirstName: 'x'.repeat(81) }, 'speakerFirstName', 'firstNameTooLong'],
    [{ audiences: ['martiens'] }, 'audiences', 'audienceUnknown'],
    [{ authorContact: 'email', authorEmail: 'a@b.fr\r\nBcc: x@y.fr' }, 'authorEmail', 'emailWrong'],
    [{ authorContact: 'phone', authorPhone: '12' }, 'authorPhone', 'phoneWrong'],
  ])('refuses %j with the field %s and the reason %s', (over, field, reason) => {
    const read = input.safeParse({ ...typed, ...over });
    expect(read.error?.issues.map((issue) => [String(issue.path[0]), issue.message])).toContainEqual([
      field,
      reason,
    ]);
  });

  it.each([
    ['06 12 34 56 78', '+33612345678'],
    ['0590 41 12 34', '+590590411234'],
    ['+594 694 20 12 34', '+594694201234'],
  ])('reads the phone number %s', (authorPhone, read) => {
    expect(
      input.parse({ ...typed, authorContact: 'phone', authorPhone, authorConsent: 'yes' }).authorPhone,
    ).toBe(read);
  });

  it('keeps nothing of a contact that was not chosen', () => {
    const read = input.parse({ ...typed, authorContact: 'none', authorEmail: 'a@b.fr', authorPhone: '06' });
    expect(read).toMatchObject({ authorEmail: null, authorPhone: null, formId: null });
  });
});
