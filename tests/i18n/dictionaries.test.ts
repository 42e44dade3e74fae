import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
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

/** All sources that may read a sentence, without their comments. */
function readers(): string {
  const files = ['app', 'emails'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
  );
  const sources = files.filter((name) => /\.tsx?$/.test(name) && !/^app\/i18n\/(fr|en)\//.test(name));
  return sources
    .map((name) => readFileSync(name, 'utf8').replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, ''))
    .join('\n');
}

describe('what the dictionaries say', () => {
  const source = readers();
  const named = new Set(source.match(/[\w$]+(?:-\w+)*/g));
  // `${name}Hint` reads every key that ends so.
  const endings = [...source.matchAll(/\$\{\w+\}([A-Z]\w+)`/g)].map(([, ending = '']) => ending);
  const isNamed = (key: string) =>
    named.has(key) ||
    endings.some((ending) => key.endsWith(ending) && named.has(key.slice(0, -ending.length)));

  it('is named by a source, each sentence by its key', () => {
    const unread = french.filter(([at]) => {
      const key = at.split('.').at(-1) ?? '';
      return !/^\d+$/.test(key) && !isNamed(key);
    });
    expect(unread).toEqual([]);
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
