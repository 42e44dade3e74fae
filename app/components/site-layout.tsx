import type { ReactNode } from 'react';
import { useI18n } from '~/i18n/i18n-context';
import { paths } from '~/paths';
import type { Shell } from './shell';

/** Header, main, footer. Without a shell (the database is away) only what needs no data. */
export function SiteLayout({ shell, children }: { shell: Shell | undefined; children: ReactNode }) {
  const { words } = useI18n();
  const text = words.layout;
  return (
    <>
      <a href="#contenu">{text.skipToContent}</a>
      <header>
        <a href={paths.home()}>{shell?.hub.name ?? 'Switchboard'}</a>
        <nav aria-label={text.mainNavigation}>
          <a href={paths.switches()}>{text.switches}</a>
          <a href={paths.board()}>{text.board}</a>
        </nav>
      </header>
      <main id="contenu" tabIndex={-1}>
        {children}
      </main>
      <footer>
        <a href={paths.accessibility()}>{text.accessibility}</a>
      </footer>
    </>
  );
}
