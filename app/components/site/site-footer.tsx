import { useI18n } from '~/i18n/i18n-context';
import { paths } from '~/paths';
import { PhoneLink } from './phone-link';
import type { Shell } from './shell';

/** A person to call, first; then what every site must say. */
export function SiteFooter({ shell }: { shell: Shell | undefined }) {
  const { words } = useI18n();
  const text = words.layout;
  return (
    <footer className="on-night mt-8 bg-night text-on-night">
      <div className="page grid gap-8 py-10 md:grid-cols-2">
        {shell ? (
          <section aria-label={text.footerHelp}>
            <p className="text-2xl font-bold">{text.needHelp}</p>
            <p className="mt-2 text-xl">
              <PhoneLink phone={shell.hub.contactPhone} sentence={text.call} />
            </p>
            <p className="mt-1">{text.someoneAnswers}</p>
            <a className="tap" href={`mailto:${shell.hub.contactEmail}`}>
              {text.write}
            </a>
          </section>
        ) : null}
        <nav className="site-nav md:justify-self-end" aria-label={text.footerPages}>
          <ul>
            <FooterLink href={`${paths.switches()}#agenda`}>{text.calendar}</FooterLink>
            <FooterLink href={paths.embed()}>{text.embed}</FooterLink>
            <FooterLink href={paths.accessibility()}>{text.accessibility}</FooterLink>
            <FooterLink href={paths.privacy()}>{text.privacy}</FooterLink>
            <FooterLink href={paths.openData()}>{text.openData}</FooterLink>
            <FooterLink href={paths.legal()}>{text.legal}</FooterLink>
            {shell?.viewer ? null : <FooterLink href={paths.signIn()}>{text.signIn}</FooterLink>}
          </ul>
          <p className="mt-3">{text.noTracking}</p>
        </nav>
      </div>
    </footer>
  );
}

function FooterLink({ href, children }: { href: string; children: string }) {
  return (
    <li>
      <a className="tap" href={href}>
        {children}
      </a>
    </li>
  );
}
