import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  googleEventLink,
  googleFeedLink,
  type LinkedEvent,
  outlookEventLink,
  outlookFeedLink,
  webcalLink,
} from '~/calendar/outside-links';

const EVENT: LinkedEvent = {
  title: 'Démarches & papiers : 100 % ensemble + café',
  description: 'Pourquoi venir ?\n\nTout savoir : https://hub.example/switchs/gap',
  location: 'Médiathèque, 05000 Gap',
  url: 'https://hub.example/switchs/gap',
  start: new Date('2026-06-24T07:30:00Z'),
  end: new Date('2026-06-25T15:00:00Z'),
  timeZone: 'Europe/Paris',
};
const read = (link: string) => new URL(link).searchParams;

describe('adding one event elsewhere', () => {
  it('tells Google the hours in UTC, over several days, with the zone that shows them', () => {
    const asked = read(googleEventLink(EVENT));
    expect(asked.get('dates')).toBe('20260624T073000Z/20260625T150000Z');
    expect(asked.get('ctz')).toBe('Europe/Paris');
    expect(asked.get('text')).toBe(EVENT.title);
    expect(asked.get('details')).toBe(EVENT.description);
    expect(asked.get('action')).toBe('TEMPLATE');
  });

  it('tells Outlook.com the same, with no plus for a space', () => {
    const link = outlookEventLink(EVENT);
    expect(read(link).get('startdt')).toBe('2026-06-24T07:30:00Z');
    expect(read(link).get('enddt')).toBe('2026-06-25T15:00:00Z');
    expect(read(link).get('subject')).toBe(EVENT.title);
    expect(link).not.toContain('+');
    expect(link).toContain('caf%C3%A9');
  });

  it('is an address of which nothing is lost, and that stays short, whatever was written', () => {
    const text = fc.string({ unit: 'binary', maxLength: 2_000 });
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 160 }), text, (title, description) => {
        for (const link of [googleEventLink, outlookEventLink]) {
          const made = link({ ...EVENT, title, description });
          const asked = read(made);
          expect(asked.get('text') ?? asked.get('subject')).toBe(title);
          expect(asked.get('details') ?? asked.get('body')).toContain(EVENT.url);
          expect(made).toMatch(/^[\w.~:/?&=%-]+$/);
          expect((made.split('details=')[1] ?? made.split('body=')[1] ?? '').length).toBeLessThan(1_300);
        }
      }),
      { numRuns: 25 },
    );
  });

  it('cuts a long description between two words and says where the rest is', () => {
    const description = 'Été numérique pour tout le monde. '.repeat(200);
    const details = read(googleEventLink({ ...EVENT, description })).get('details') ?? '';
    expect(details).toMatch(/(Été|numérique|pour|tout|le|monde\.)…\n\nhttps:\/\/hub\.example\/switchs\/gap$/);
  });
});

describe('subscribing elsewhere', () => {
  const feed = 'https://hub.example/zones/alpes.ics?lang=en';
  it('keeps the whole address of the feed, as each of them wants it', () => {
    expect(webcalLink(feed)).toBe('webcal://hub.example/zones/alpes.ics?lang=en');
    expect(webcalLink('http://localhost:3000/switchs.ics')).toBe('webcal://localhost:3000/switchs.ics');
    expect(read(googleFeedLink(feed)).get('cid')).toBe(webcalLink(feed));
    const outlook = read(outlookFeedLink(feed, 'Switchs du Hub du Sud'));
    expect([outlook.get('url'), outlook.get('name')]).toEqual([feed, 'Switchs du Hub du Sud']);
  });
});
