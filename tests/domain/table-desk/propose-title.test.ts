import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { proposeTitle } from '~/domain/table-desk/propose-title';

describe('the title that comes from the first words', () => {
  it.each([
    ['Euh, donc, je voudrais un café des écrans. Près de chez moi.', 'Je voudrais un café des écrans'],
    ['un lieu calme\nle mardi', 'Un lieu calme'],
    ['Pourquoi tout est en ligne ? Je ne sais pas.', 'Pourquoi tout est en ligne ?'],
    [
      `${'Il faut du temps pour chacun, '.repeat(5)}`,
      'Il faut du temps pour chacun, Il faut du temps pour chacun, Il faut du temps…',
    ],
    ['', ''],
  ])('%j gives %j', (words, title) => {
    expect(proposeTitle(words)).toBe(title);
  });

  it('fits a card, whatever is said', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 500 }), (words) => {
        expect(proposeTitle(words).length).toBeLessThanOrEqual(90);
      }),
    );
  });
});
