import { describe, expect, it } from 'vitest';
import { formatHours } from '~/i18n/format-days';

const PARIS = 'Europe/Paris';
const at = (text: string) => new Date(text);

describe('the hours of a Switch', () => {
  it('of one day are a start and an end', () => {
    const day = [at('2027-01-04T08:30Z'), at('2027-01-04T16:00Z')] as const;
    expect(formatHours('fr', PARIS, ...day)).toBe('de 9\u00a0h\u00a030 à 17\u00a0h');
    expect(formatHours('en', PARIS, ...day)).toBe('9:30\u00a0am to 5\u00a0pm');
  });

  it('of several days are never said as if each day had them', () => {
    const days = [at('2027-01-04T08:30Z'), at('2027-01-05T15:00Z')] as const;
    expect(formatHours('fr', PARIS, ...days)).toBe(
      'début à 9\u00a0h\u00a030, fin à 16\u00a0h le dernier jour',
    );
    expect(formatHours('en', PARIS, ...days)).toBe(
      'starts at 9:30\u00a0am, ends at 4\u00a0pm on the last day',
    );
  });

  it('go by the day of the zone, not by the one of the server', () => {
    // Midnight in UTC falls in the middle of a day in Cayenne.
    const day = [at('2027-01-04T22:00Z'), at('2027-01-05T01:00Z')] as const;
    expect(formatHours('fr', 'America/Cayenne', ...day)).toBe('de 19\u00a0h à 22\u00a0h');
  });
});
