import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { RegistrationWaits } from '~/components/registration/registration-waits';
import { fr } from '~/i18n/fr';
import { I18nProvider } from '~/i18n/i18n-context';

const WAITS_FOR = [
  { slug: 'mediation', label: 'Médiation numérique' },
  { slug: 'etat', label: 'État' },
];

function show(values: Record<string, string[]>): string {
  return renderToStaticMarkup(
    <I18nProvider value={{ locale: 'fr', words: fr }}>
      <RegistrationWaits waitsFor={WAITS_FOR} state={{ values, errors: {} }} />
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

  it('whoever finds a place is told nothing', () => {
    expect(show({ stakeholderType: ['usager'] })).toBe('');
    expect(show({ organization: ['mediation'] })).toBe('');
  });
});
