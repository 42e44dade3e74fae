import { describe, expect, it } from 'vitest';
import { fr } from '~/i18n/fr';

/**
 * What the public reads on its way through the forms: registering, one's place and data, the code, rides, the survey, an
 * idea and what others say of it.
 */
const PUBLIC_FORMS = {
  forms: fr.forms,
  registration: fr.registration,
  place: fr.place,
  party: fr.party,
  myData: fr.myData,
  papers: fr.papers,
  rides: fr.rides,
  survey: fr.survey,
  ideas: fr.ideas,
  reply: fr.reply,
  // Without what the team alone reads.
  outcome: { ...fr.outcome, desk: {}, errors: {}, follow: {} },
  catalogue: fr.catalogue,
  voice: fr.voice,
  errors: fr.errors,
};
const MOST_WORDS = 12;

/** Key → text, for each text of the dictionary. */
function textsOf(words: unknown, at: string): [string, string][] {
  if (typeof words === 'string') return [[at, words]];
  return Object.entries(words as Record<string, unknown>).flatMap(([key, value]) =>
    textsOf(value, `${at}.${key}`),
  );
}

/** Sentences end at a full stop, a question or a colon; a number such as « 06 12 34 56 78 » is one word. */
function sentencesOf(text: string): string[] {
  return text
    .replace(/\{\w+\}/g, 'x')
    .replace(/\d+(?:[ \u00a0]\d+)+/g, '0')
    .split(/(?<=[.!?…])\s+|\u00a0:\s/u)
    .filter((sentence) => sentence.trim() !== '');
}

function wordsOf(sentence: string): string[] {
  return sentence.match(/[\p{L}\p{N}@'’·.-]*[\p{L}\p{N}][\p{L}\p{N}@'’·.-]*/gu) ?? [];
}

const texts = Object.entries(PUBLIC_FORMS).flatMap(([section, words]) => textsOf(words, section));
const saying = (rule: RegExp) => texts.filter(([, text]) => rule.test(text));

describe('the French of the public forms', () => {
  it('says one idea a sentence, in twelve words at most', () => {
    const long = texts.flatMap(([at, text]) =>
      sentencesOf(text)
        .filter((sentence) => wordsOf(sentence).length > MOST_WORDS)
        .map((sentence) => `${wordsOf(sentence).length} ${at}: ${sentence}`),
    );
    expect(long).toEqual([]);
  });

  it('counts words as a reader does', () => {
    expect(wordsOf('L’équipe de la mairie, à 9 h 30, par e-mail')).toHaveLength(10);
    expect(sentencesOf('Appelez le 06 12 34 56 78. Merci !')).toEqual(['Appelez le 0.', 'Merci !']);
  });

  it.each([
    ['no semicolon', /;/],
    ['no parenthesis', /[()]/],
    ['no percentage', /%|pour cent/i],
    ['no date in figures', /\b\d{1,2}[/.]\d{1,2}(?:[/.]\d{2,4})?\b/],
    ['no hour but « 9 h 30 »', /\b\d{1,2}(?:h\d{2}|:\d{2})\b/],
    [
      'no jargon',
      /\b(?:hackathon|input|workshop|check-?in|slot|submit|login|mailing|formulaire invalide|champ)s?\b/i,
    ],
    ['no order to fail', /\b(?:invalide|incorrecte?|erron[ée]e?|interdite?)s?\b/i],
    ['no « tu »', /(?<![\p{L}’-])(?:tu|toi|ton|tes|ta)(?![\p{L}-])/iu],
  ])('has %s', (_rule, forbidden) => {
    expect(saying(forbidden)).toEqual([]);
  });

  it('tells what to do where something is wrong', () => {
    const start = /^(?:Écrivez|Vérifiez|Choisissez|Cochez|Relisez|Personne \{number\}|Un groupe)/;
    expect(textsOf(fr.registration.errors, 'errors').filter(([, text]) => !start.test(text))).toEqual([]);
  });
});
