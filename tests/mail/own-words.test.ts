import { renderToStaticMarkup } from 'react-dom/server';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Ctx } from '~/domain/context';
import { MAX_SUBJECT, MAX_WORDS, readOwnWords } from '~/domain/messages/own-words';
import { messageRoom } from '~/mail/message-room.server';
import { renderMessage } from '~/mail/render-message.server';
import type { Connection } from '~db/connect.server';
import { contextOf } from '../support/context';
import { ownDatabase } from '../support/database';
import { oweAboutRegistration } from './owe';

const WORDS = {
  fr: {
    subject: 'La salle change',
    text: 'Nous changeons de salle.\nElle est à côté.\n\nÀ bientôt.\n\nÀ bientôt.',
  },
};

describe('own words', () => {
  it('are read where they are whole, and left out where they are not', () => {
    expect(readOwnWords({ words: WORDS })).toEqual(WORDS);
    for (const details of [
      undefined,
      null,
      {},
      { words: null },
      { words: 'x' },
      { words: { fr: { subject: 'x' } } },
    ])
      expect(readOwnWords(details)).toEqual({});
    expect(readOwnWords({ words: { fr: { subject: 'x'.repeat(MAX_SUBJECT + 1), text: 'x' } } })).toEqual({});
    expect(readOwnWords({ words: { fr: { subject: 'x', text: 'x'.repeat(MAX_WORDS + 1) } } })).toEqual({});
    expect(readOwnWords({ words: { ...WORDS, en: { subject: ' ', text: 'x' }, de: WORDS.fr } })).toEqual(
      WORDS,
    );
  });
});

describe('a letter', () => {
  let connection: Connection;
  let ctx: Ctx;
  beforeAll(async () => {
    connection = await ownDatabase();
    ctx = await contextOf(connection.db);
  });
  afterAll(() => connection.close());
  beforeEach(() => connection.db.deleteFrom('message').execute());

  const settings = {
    appUrl: 'https://hub.example',
    hub: 'hub-du-sud',
    secret: 's'.repeat(40),
    mailFrom: undefined,
  };
  async function render(locale: Ctx['locale']) {
    const { message } = await oweAboutRegistration({ ...ctx, locale }, 'switch-changed', {
      details: { words: WORDS },
    });
    const room = await messageRoom(connection.db, settings, message, ctx.now);
    const rendered = room && (await renderMessage(room));
    if (!rendered) throw new Error('nothing was rendered');
    return rendered;
  }

  it('says the team’s own words, and keeps facts, links and calendar', async () => {
    const { subject, text, html, calendar } = await render('fr');
    expect(subject).toBe('La salle change');
    expect(text).toContain('Nous changeons de salle.\nElle est à côté.\n\nÀ bientôt.');
    expect(text).not.toContain('Quelque chose change');
    expect(text).toContain('Maison des associations');
    expect(text).toContain('https://hub.example/inscriptions/');
    expect(html).toContain(renderToStaticMarkup('La salle change'));
    expect(calendar).toContain('METHOD:REQUEST');
  });

  it('keeps its usual words in a language in which nobody wrote others', async () => {
    const { subject } = await render('en');
    expect(subject).not.toContain('salle change');
    expect(subject).not.toBe('');
  });
});
