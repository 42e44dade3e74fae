import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { PostponeAnswers } from '~/components/organisation/postpone-answers';
import { fr } from '~/i18n/fr';
import { I18nProvider } from '~/i18n/i18n-context';

const person = {
  id: 'p',
  name: 'Odette Bérenger',
  contact: 'none' as const,
  email: '',
  phone: '',
  companion: 'Sophie Martin',
  companionPhone: '+33465710025',
};

function show(people: (typeof person)[]): string {
  const answers = { kept: 0, cannot: 0, unanswered: people.length, people, callsFrom: 'demain' };
  return renderToStaticMarkup(
    <I18nProvider value={{ locale: 'fr', words: fr }}>
      <PostponeAnswers slug="s" answers={answers} isOpen />
    </I18nProvider>,
  );
}

it('calls whoever accompanies somebody with one touch', () => {
  const html = show([person]);
  expect(html).toContain('Avec Sophie Martin');
  expect(html).toContain('href="tel:+33465710025"');
  expect(html).not.toContain(fr.lifeCycle.answers.noContact);
});

it('says that there is no way to reach somebody who is accompanied by nobody', () => {
  const html = show([{ ...person, companion: '', companionPhone: '' }]);
  expect(html).toContain(fr.lifeCycle.answers.noContact);
  expect(html).not.toContain('tel:');
});
