import { Links, Meta, Scripts, useMatches, useRouteError, useRouteLoaderData } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useI18n } from '~/i18n/i18n-context';
import { NeedWords } from '~/ui/field-frame';
import { isHydrated } from '~/ui/page-handle';
import { errorPageOf } from './error-page-of';
import type { Shell } from './shell';

/** Sections of the dictionary that every hydrated page needs for its frame and its errors. */
const FRAME_SECTIONS = ['layout', 'errors'];

/** The HTML document. Scripts of the framework only where a page says that it is hydrated. */
export function Document({ children }: { children: ReactNode }) {
  const { locale, words } = useI18n();
  const shell = useRouteLoaderData<Shell>('root');
  const error = useRouteError();
  const sections = useMatches().flatMap((match) => (isHydrated(match.handle) ? match.handle.hydrate : []));
  const hydrated = sections.length > 0;
  const handed = Object.fromEntries(
    Object.entries(words).filter(
      ([section]) => FRAME_SECTIONS.includes(section) || sections.includes(section),
    ),
  );
  return (
    <html lang={locale}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="theme-color" content="#fcf7ee" media="(prefers-color-scheme: light)" />
        <meta name="theme-color" content="#1a1613" media="(prefers-color-scheme: dark)" />
        {error ? (
          <title>{`${words.errors.pages[errorPageOf(error)].title} – ${hubName(shell)}`}</title>
        ) : null}
        <Meta />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        {shell && !error ? <LanguageLinks shell={shell} /> : null}
        <Links />
      </head>
      <body>
        <NeedWords.Provider value={words.forms}>{children}</NeedWords.Provider>
        {hydrated ? (
          <>
            <script
              id="words"
              type="application/json"
              // biome-ignore lint/security/noDangerouslySetInnerHtml: our own dictionary, with "<" escaped
              dangerouslySetInnerHTML={{ __html: JSON.stringify(handed).replace(/</g, '\\u003c') }}
            />
            <Scripts nonce={shell?.nonce} />
          </>
        ) : null}
      </body>
    </html>
  );
}

function hubName(shell: Shell | undefined): string {
  return shell?.hub.name ?? 'Switchboard';
}

function LanguageLinks({ shell }: { shell: Shell }) {
  const { locale } = useI18n();
  return (
    <>
      <link rel="canonical" href={shell.languageUrls[locale]} />
      <link rel="alternate" hrefLang="fr" href={shell.languageUrls.fr} />
      <link rel="alternate" hrefLang="en" href={shell.languageUrls.en} />
      <link rel="alternate" hrefLang="x-default" href={shell.languageUrls.fr} />
    </>
  );
}
