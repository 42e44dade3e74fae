import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FEES, MODES, TOPICS } from '~/domain/ideas/outcome/national-vocabulary.server';
import { prototypeInput, serviceInput } from '~/domain/ideas/outcome/outcome-input';
import { readDayTyped } from '~/domain/ideas/outcome/read-day-typed';
import { attachmentHeader, serviceFileName } from '~/domain/ideas/outcome/service-file-name';
import { hostOfLink, readServiceLink } from '~/domain/ideas/outcome/service-link';
import { nationalWord } from '~/i18n/national-words.server';

describe('a link of a service', () => {
  it.each([
    ['https://www.exemple.fr/guide?a=1#b', 'https://www.exemple.fr/guide?a=1#b'],
    [' https://Exemple.FR ', 'https://exemple.fr/'],
    // Letters that look like others show as what they are.
    ['https://ехаmple.com', 'https://xn--mple-43d3a6i.com/'],
  ])('%j is read', (typed, link) => {
    expect(readServiceLink(typed)).toBe(link);
  });

  it.each([
    'http://exemple.fr',
    'javascript:alert(1)',
    'data:text/html,x',
    '//exemple.fr',
    'exemple.fr',
    'https://nom:secret@exemple.fr',
    'https://exemple.fr@ailleurs.fr',
    'https://exemple.fr:8443',
    'https://localhost/x',
    'https://127.0.0.1/',
    'https://2130706433/',
    'https://[::1]/',
    'https://exemple.fr/a b',
    'https://exemple.fr/\u0000',
    `https://exemple.fr/${'a'.repeat(500)}`,
    '',
  ])('%j is none', (typed) => {
    expect(readServiceLink(typed)).toBeUndefined();
  });

  it('shows whose it is', () => {
    expect(hostOfLink('https://www.exemple.fr/guide')).toBe('www.exemple.fr');
    expect(hostOfLink('not a link')).toBe('');
  });
});

describe('the name of a file', () => {
  it.each([
    ['guide.pdf', 'guide.pdf'],
    ['C:\\Users\\Ana\\Mes documents\\guide.pdf', 'guide.pdf'],
    ['../../etc/passwd', 'passwd.pdf'],
    ['guide<1>"\r\nSet-Cookie: a=b.pdf.exe', 'guide 1 Set-Cookie a b.pdf'],
    ['\u202efdp.exe', 'fdp.pdf'],
    ['Été à l’école — n° 2.odt', 'Été à l’école n 2.pdf'],
    ['.htaccess', 'htaccess.pdf'],
    ['…', 'fichier.pdf'],
    ['', 'fichier.pdf'],
  ])('%j is kept as %j', (typed, kept) => {
    expect(serviceFileName(typed, 'pdf')).toBe(kept);
  });

  it('breaks no header, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (typed) => {
        const name = serviceFileName(typed, 'pdf');
        expect(name).toMatch(/^[^\\/:*?"<>|\p{Cc}]{1,80}\.pdf$/u);
        const header = attachmentHeader(name);
        expect(header).toMatch(/^attachment; filename="[\x20-\x7e]*"; filename\*=UTF-8''[\w.!~%-]+$/);
        expect(decodeURIComponent(header.split("UTF-8''")[1] ?? '')).toBe(name);
      }),
    );
  });
});

describe('a day', () => {
  it.each([
    ['2026-06-24', '2026-06-24'],
    ['24/06/2026', '2026-06-24'],
    ['4/6/2026', '2026-06-04'],
    ['29/02/2028', '2028-02-29'],
    ['29/02/2026', undefined],
    ['2026-13-01', undefined],
    ['demain', undefined],
    ['1999-01-01', undefined],
  ])('%j is %j', (typed, day) => {
    expect(readDayTyped(typed)).toBe(day);
  });
});

describe('the national vocabulary', () => {
  it('has English words for every term, and French ones of its own', () => {
    const terms = [...TOPICS, ...MODES, ...FEES];
    expect(terms).toHaveLength(16);
    for (const { value } of terms) {
      expect(nationalWord('fr', value)).toBe(value);
      expect(nationalWord('en', value), value).not.toBe(value);
    }
  });

  it('gives each topic an address of its own', () => {
    expect(new Set(TOPICS.map(({ slug }) => slug)).size).toBe(TOPICS.length);
    expect(TOPICS.map(({ slug }) => slug)).toContain('aide-aux-demarches-administratives');
  });
});

const service = serviceInput({ topics: TOPICS, modes: MODES, fees: FEES });
const typed = {
  deliverer: 'La médiathèque',
  deliveryPlace: 'Salle du bas',
  deliveryWhen: 'Le mardi',
  deliveryAudience: 'Les séniors',
  topics: ['aide-aux-demarches-administratives', 'inconnu'],
  audiences: ['seniors', 'licornes'],
  deliveryModes: [],
};

describe('what is typed of a service', () => {
  it('keeps terms by their national words, and drops what is none', () => {
    expect(service.parse({ ...typed, fee: 'gratuit', deliveryPhone: '04 65 71 00 00' })).toMatchObject({
      topics: ['Aide aux démarches administratives'],
      audiences: ['seniors'],
      deliveryFee: 'Gratuit',
      deliveryPhone: '+33465710000',
      deliveryLink: null,
    });
  });

  it.each([
    ['deliverer', '  ', 'delivererMissing'],
    ['deliveryPhone', 'demain', 'phoneWrong'],
    ['deliveryLink', 'http://exemple.fr', 'linkWrong'],
    ['deliverySummary', 'a'.repeat(301), 'answerTooLong'],
  ])('says what to do about %s', (name, value, message) => {
    const read = service.safeParse({ ...typed, [name]: value });
    expect(read.error?.issues.map((issue) => [issue.path[0], issue.message])).toEqual([[name, message]]);
  });
});

describe('what is typed of a prototype', () => {
  it('reads amounts and days as people write them', () => {
    const read = prototypeInput.parse({
      lead: 'Zinc',
      need: 'Une salle',
      nextTest: 'À cinq',
      nextTestOn: '24/06/2026',
      estimatedCostEuros: '1 500 €',
    });
    expect(read).toMatchObject({ nextTestOn: '2026-06-24', estimatedCostEuros: 1_500, spentCostEuros: null });
  });

  it('wants a test for its day', () => {
    const read = prototypeInput.safeParse({ lead: 'Zinc', need: 'Une salle', nextTestOn: '2026-06-24' });
    expect(read.error?.issues[0]).toMatchObject({ path: ['nextTest'], message: 'nextTestMissing' });
  });
});
