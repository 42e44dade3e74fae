import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { RegistrationWaits } from '~/components/registration/registration-waits';
import type { SeatForesight } from '~/domain/registrations/seats/seat-foresight';
import { fr } from '~/i18n/fr';
import { I18nProvider } from '~/i18n/i18n-context';

const WAITS_FOR = [
  { slug: 'mediation', label: 'Médiation numérique' },
  { slug: 'etat', label: 'État' },
];

function show(values: Record<string, string[]>, foreseen?: SeatForesight): string {
  return renderToStaticMarkup(
    <I18nProvider value={{ locale: 'fr', words: fr }}>
      <RegistrationWaits waitsFor={WAITS_FOR} state={{ values, errors: {} }} foreseen={foreseen} />
    </I18nProvider>,
  );
}

describe('before confirming', () => {
  it('whoever would wait is told so', () => {
    expect(show({ stakeholderType: ['mediation'] })).toContain('liste d’attente');
    expect(show({ stakeholderType: ['mediation'] })).toContain('Médiation numérique');
  });

  it('of a group, each type that would wait is named', () => {
    const html = show({
      'people[0].stakeholderType': ['mediation'],
      'people[1].stakeholderType': ['etat'],
      'people[2].stakeholderType': ['usager'],
    });
    expect(html).toContain('Médiation numérique et État');
  });

  it('a group too large for the places is told what happens as it chose, and what else it may choose', () => {
    const all = show({}, { people: 4, seated: 0, possible: 3 });
    expect(all).toContain('Il reste 3 places pour 4 personnes');
    expect(all).toContain('Tout le groupe attend ensemble');
    expect(all).toContain('change-who');
    const part = show({}, { people: 4, seated: 3, possible: 3 });
    expect(part).toContain('1 personne attendra son tour.');
    expect(part).not.toContain('change-who');
  });

  it('a group that finds its places is told nothing, and one that finds none why', () => {
    expect(show({}, { people: 4, seated: 4, possible: 4 })).toBe('');
    const none = { people: 2, seated: 0, possible: 0 };
    expect(show({ 'people[0].stakeholderType': ['etat'] }, none)).toContain('État');
  });

  it('whoever finds a place is told nothing', () => {
    expect(show({ stakeholderType: ['usager'] })).toBe('');
    expect(show({ organization: ['mediation'] })).toBe('');
  });
});
