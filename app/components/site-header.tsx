import { useLocation } from '@remix-run/react';
import { useI18n } from '~/i18n/i18n-context';
import { paths } from '~/paths';
import { BrandMark } from './brand-mark';
import type { Shell } from './shell';

/** The hub's name and the three places that everybody needs. Wraps on small screens: nothing hides in a menu. */
export function SiteHeader({ shell }: { shell: Shell | undefined }) {
  const { locale, words } = useI18n();
  const text = words.layout;
  const otherLocale = locale === 'fr' ? 'en' : 'fr';
  return (
    <header className="border-b border-line bg-surface">
      <div className="page flex flex-wrap items-center justify-between gap-x-6 py-2">
        <a className="tap gap-3 text-lg font-bold text-ink no-underline hover:underline" href={paths.home()}>
          <BrandMark />
          {shell?.hub.name ?? 'Switchboard'}
        </a>
        <nav className="site-nav -mx-3 flex flex-wrap items-center" aria-label={text.mainNavigation}>
          <NavLink href={paths.switches()}>{text.switches}</NavLink>
          <NavLink href={paths.board()}>{text.board}</NavLink>
          <NavLink href={paths.code()}>{text.myPlace}</NavLink>
          {shell ? (
            <a
              className="nav-link text-soft"
              href={shell.otherLanguageUrl}
              lang={otherLocale}
              hrefLang={otherLocale}
            >
              {text.otherLanguage}
            </a>
          ) : null}
        </nav>
      </div>
    </header>
  );
}

function NavLink({ href, children }: { href: string; children: string }) {
  const { pathname } = useLocation();
  const isHere = pathname === href || pathname.startsWith(`${href}/`);
  return (
    <a className="nav-link" href={href} aria-current={isHere ? 'page' : undefined}>
      {children}
    </a>
  );
}
