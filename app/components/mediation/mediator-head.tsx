import type { ReactNode } from 'react';
import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { joinAll } from '~/i18n/join-all';
import { paths } from '~/paths';

export interface MediatorView {
  /** Names of the organizations that one works for. */
  organizations: string[];
  /** How many people something is to be told to. */
  toTell: number;
}

export interface MediatorHeadProps {
  mediator: MediatorView;
  here: 'switches' | 'people' | 'messages';
  title: string;
  children?: ReactNode;
}

/** For whom one works here, and the three rooms of the space. */
export function MediatorHead({ mediator, here, title, children }: MediatorHeadProps) {
  const { locale, words } = useI18n();
  const text = words.mediation;
  const messages =
    mediator.toTell > 0
      ? fill(text.nav.counted, { label: text.nav.messages, count: mediator.toTell })
      : text.nav.messages;
  const rooms = [
    { place: 'switches', href: paths.mediation(), label: text.nav.switches },
    { place: 'people', href: paths.myPeople(), label: text.nav.people },
    { place: 'messages', href: paths.myMessages(), label: messages },
  ] as const;
  return (
    <header className="page-head">
      <p className="text-soft">
        {fill(text.forOrganization, { names: joinAll(locale, mediator.organizations) })}
      </p>
      <h1>{title}</h1>
      {children}
      <nav aria-label={text.nav.label} className="call-views no-print">
        {rooms.map(({ place, href, label }) => (
          <a key={place} href={href} aria-current={place === here ? 'page' : undefined}>
            {label}
          </a>
        ))}
      </nav>
    </header>
  );
}
