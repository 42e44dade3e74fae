import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { TypeMeters } from '~/components/today/type-meters';
import { fr } from '~/i18n/fr';
import { I18nProvider } from '~/i18n/i18n-context';

function said(taken: number, reserved: number): string {
  const html = renderToStaticMarkup(
    <I18nProvider value={{ locale: 'fr', words: fr }}>
      <TypeMeters types={[{ label: 'Usager', taken, reserved }]} capacity={40} />
    </I18nProvider>,
  );
  return html.replaceAll('\u00a0', ' ');
}

it('never says that more are taken of the reserved places than there are', () => {
  expect(said(5, 8)).toContain('Usager : 5 sur 8 réservées');
  expect(said(8, 8)).toContain('Usager : 8 sur 8 réservées');
  expect(said(12, 8)).toContain('Usager : 12, dont 8 réservées');
  expect(said(3, 0)).toMatch(/Usager : 3</);
});
