import { useLocation } from '@remix-run/react';
import { useI18n } from '~/i18n/i18n-context';
import { paths } from '~/paths';
import { BrandMark } from './brand-mark';
import type { Shell } from './shell';

/** The hub's name and the places that everybody needs. Wraps on small screens: nothing hides in a menu. */
export function SiteHeader({ shell }: { shell: Shell | undefined }) {
  const { locale, words } = useI18n();
  const text = words.layout;
  const otherLocale = locale === 'fr' ? 'en' : 'fr';
  return (
    <header className="border-b border-line bg-surface">
      <div className="page flex flex-wrap items-center justify-between gap-x-3 py-2">
        <a
          className="tap gap-2.5 text-lg font-bold text-ink no-underline hover:underline"
          href={paths.home()}
        >
          <BrandMark />
          {shell?.hub.name ?? 'Switchboard'}
        </a>
        <nav
          className="site-nav order-3 -mx-2.5 flex basis-full flex-wrap items-center min-[52rem]:order-2 min-[52rem]:ml-auto min-[52rem]:basis-auto"
          aria-label={text.mainNavigation}
        >
          <NavLink href={paths.switches()}>{text.switches}</NavLink>
          <NavLink href={paths.board()} also="/idees/">
            {text.board}
          </NavLink>
          <NavLink href={paths.services()}>{text.services}</NavLink>
          <NavLink href={paths.code()}>{text.myPlace}</NavLink>
        </nav>
        {shell ? (
          <a
            className="site-nav nav-link order-2 -mr-2.5 text-soft min-[52rem]:order-3"
            href={shell.otherLanguageUrl}
            lang={otherLocale}
            hrefLang={otherLocale}
          >
            {text.otherLanguage}
          </a>
        ) : null}
      </div>
    </header>
  );
}

function NavLink({ href, also, children }: { href: string; also?: string; children: string }) {
  const { pathname } = useLocation();
  const isHere = [`${href}/`, also].some((start) => start && `${pathname}/`.startsWith(start));
  return (
    <a className="nav-link" href={href} aria-current={isHere ? 'page' : undefined}>
      {children}
    </a>
  );
}
