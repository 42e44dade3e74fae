import { Links, Meta, Scripts, useMatches, useRouteLoaderData } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useI18n } from '~/i18n/i18n-context';
import { isHydrated } from '~/ui/page-handle';
import type { Shell } from './shell';

/** The HTML document. Scripts of the framework only where a page says that it is hydrated. */
export function Document({ children }: { children: ReactNode }) {
  const { locale, words } = useI18n();
  const shell = useRouteLoaderData<Shell>('root');
  const sections = useMatches().flatMap((match) => (isHydrated(match.handle) ? match.handle.hydrate : []));
  const handed = Object.fromEntries(
    Object.entries(words).filter(([section]) => section === 'layout' || sections.includes(section)),
  );
  return (
    <html lang={locale}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <Meta />
        {shell ? <link rel="canonical" href={shell.canonicalUrl} /> : null}
        <Links />
      </head>
      <body>
        {children}
        {sections.length > 0 ? (
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
