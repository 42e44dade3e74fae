import type { ReactNode } from 'react';
import { useI18n } from '~/i18n/i18n-context';
import { CONTENT_ANCHOR } from '~/ui/content-anchor';
import type { Shell } from './shell';
import { SiteFooter } from './site-footer';
import { SiteHeader } from './site-header';
import { TeamBar } from './team-bar';

/** Header, main, footer. Without a shell (the database is away) only what needs no data. */
export function SiteLayout({ shell, children }: { shell: Shell | undefined; children: ReactNode }) {
  const { words } = useI18n();
  return (
    <div className="flex min-h-screen flex-col">
      <a className="skip-link" href={`#${CONTENT_ANCHOR}`}>
        {words.layout.skipToContent}
      </a>
      {shell?.hub.isDemo ? <DemoBanner /> : null}
      <SiteHeader shell={shell} />
      {shell?.viewer ? <TeamBar viewer={shell.viewer} /> : null}
      <main id={CONTENT_ANCHOR} tabIndex={-1} className="page w-full grow py-8 md:py-12">
        {children}
      </main>
      <SiteFooter shell={shell} />
    </div>
  );
}

function DemoBanner() {
  const { words } = useI18n();
  return (
    <aside className="demo-banner bg-warn-ground text-warn" aria-label={words.layout.demoTitle}>
      <p className="page py-2 text-sm">
        <strong>{words.layout.demoTitle}.</strong> {words.layout.demoNotice}
      </p>
    </aside>
  );
}
