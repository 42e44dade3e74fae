import { describe, expect, it } from 'vitest';
import { en } from '~/i18n/en';
import { fr } from '~/i18n/fr';

type Tree = { readonly [key: string]: string | Tree };

/** Every sentence with its address, "switches.filters.zone". */
function sentencesOf(tree: unknown, at = ''): [string, string][] {
  if (typeof tree === 'string') return [[at, tree]];
  return Object.entries(tree as Tree).flatMap(([key, value]) =>
    sentencesOf(value, at ? `${at}.${key}` : key),
  );
}

const french = sentencesOf(fr);
const english = sentencesOf(en);
const placesOf = (sentence: string) => [...new Set(sentence.match(/\{\w+\}/g) ?? [])].sort();

describe('dictionaries', () => {
  it('have the same keys in both languages', () => {
    expect(english.map(([at]) => at).sort()).toEqual(french.map(([at]) => at).sort());
  });

  it('have the same places in both languages', () => {
    const inEnglish = new Map(english);
    const different = french.filter(
      ([at, sentence]) => placesOf(sentence).join() !== placesOf(inEnglish.get(at) ?? '').join(),
    );
    expect(different).toEqual([]);
  });

  it('have no empty sentence', () => {
    expect([...french, ...english].filter(([, sentence]) => sentence.trim() === '')).toEqual([]);
  });

  it('have no space at either end and no double space', () => {
    const untidy = [...french, ...english].filter(([, s]) => s !== s.trim() || /[ \u00a0]{2}/.test(s));
    expect(untidy).toEqual([]);
  });
});

describe('French typography', () => {
  // A colon inside an hour or an address has no space before it; a sentence's colon is followed by a space or ends it.
  const unbound =
    /(?:[^\u00a0\u202f\s:?!])(?:[;?!](?=\s|$|»)|:(?=\s|$))|[^\u00a0\u202f] ?[»]|«(?![\u00a0\u202f])| [:;?!»]/u;

  it('binds « : ; ? ! » and quotes with a no-break space', () => {
    expect(french.filter(([, sentence]) => unbound.test(sentence.replace(/\{\w+\}/g, 'x')))).toEqual([]);
  });

  it('uses the curved apostrophe', () => {
    expect(french.filter(([, sentence]) => /\p{L}'\p{L}/u.test(sentence))).toEqual([]);
  });
});

describe('French words', () => {
  const forbidden = /\b(hackathons?|inputs?|workshops?|check-?in|slots?|submit)\b/iu;

  it('keep out the jargon of the trade', () => {
    expect(french.filter(([, sentence]) => forbidden.test(sentence))).toEqual([]);
  });

  it('never shout in capitals', () => {
    const shouted = /(?<!\p{L})\p{Lu}{6,}(?!\p{L})/u;
    expect(french.filter(([, sentence]) => shouted.test(sentence))).toEqual([]);
  });
});
