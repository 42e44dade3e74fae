import { RemixBrowser } from '@remix-run/react';
import { StrictMode, startTransition } from 'react';
import { hydrateRoot } from 'react-dom/client';
import type { Locale } from './domain/context';
import type { Dictionary } from './i18n/fr';
import { I18nProvider } from './i18n/i18n-context';

/** Only hydrated pages load this: the others are HTML and a few kB of their own. */
const handed = document.getElementById('words')?.textContent ?? '{}';
const words = JSON.parse(handed) as Dictionary;
const locale = document.documentElement.lang as Locale;

startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <I18nProvider value={{ locale, words }}>
        <RemixBrowser />
      </I18nProvider>
    </StrictMode>,
  );
});
