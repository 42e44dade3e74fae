import { useLocation } from '@remix-run/react';
import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { plural } from '~/i18n/plural';
import { paths } from '~/paths';
import type { Shell } from './shell';

/** The rooms of whoever is signed in. Dark, so that the team always knows that it is not seeing what visitors see. */
export function TeamBar({ viewer }: { viewer: NonNullable<Shell['viewer']> }) {
  const { locale, words } = useI18n();
  const text = words.layout;
  return (
    <nav className="site-nav on-night bg-night text-on-night" aria-label={text.teamNavigation}>
      <div className="page flex flex-wrap items-center gap-x-2">
        <span className="mr-auto py-2 pr-4">{fill(text.signedInAs, { name: viewer.name })}</span>
        <div className="-mx-2.5 flex flex-wrap items-center">
          {viewer.organises ? <TeamLink href={paths.organisation()}>{text.organisation}</TeamLink> : null}
          {viewer.mediates ? <TeamLink href={paths.mediation()}>{text.mediation}</TeamLink> : null}
          {viewer.isHubStaff ? (
            <TeamLink href={paths.triage()}>
              {viewer.toSort > 0 ? plural(locale, text.toSort, viewer.toSort) : text.triage}
            </TeamLink>
          ) : null}
          {viewer.isHubStaff ? <TeamLink href={paths.answers()}>{text.answers}</TeamLink> : null}
          {viewer.isHubStaff ? <TeamLink href={paths.moderation()}>{text.moderation}</TeamLink> : null}
          {viewer.isHubStaff ? <TeamLink href={paths.outcomes()}>{text.outcomes}</TeamLink> : null}
          {viewer.isHubStaff ? <TeamLink href={paths.messages()}>{text.messages}</TeamLink> : null}
          {viewer.isHubStaff ? <TeamLink href={paths.journal()}>{text.journal}</TeamLink> : null}
          {viewer.managesRoles ? <TeamLink href={paths.team()}>{text.team}</TeamLink> : null}
          {viewer.managesRoles ? <TeamLink href={paths.hubSettings()}>{text.settings}</TeamLink> : null}
          <form className="print" method="post" action={paths.signOut()}>
            <button type="submit" className="nav-link cursor-pointer underline">
              {text.signOut}
            </button>
          </form>
        </div>
      </div>
    </nav>
  );
}

function TeamLink({ href, children }: { href: string; children: string }) {
  const { pathname } = useLocation();
  const isHere = pathname === href || pathname.startsWith(`${href}/`);
  return (
    <a className="nav-link" href={href} aria-current={isHere ? 'page' : undefined}>
      {children}
    </a>
  );
}
