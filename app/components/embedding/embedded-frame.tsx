import type { Locale } from '~/domain/context';
import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { paths } from '~/paths';
import { ButtonLink } from '~/ui/button-link';
import { PhoneLink } from '../site/phone-link';
import { SwitchCard } from '../switches/switch-card';
import type { EmbeddedCardView, EmbeddedView } from './embedded-card-view';

/** The whole page within the frame of another site. Its links open in place of that site's page, not within the frame. */
export function EmbeddedFrame({ view }: { view: EmbeddedView }) {
  const { locale, words } = useI18n();
  const text = words.embedding;
  const [only] = view.cards;
  return (
    <main className="embedded">
      {view.kind === 'switch' && only ? (
        <OneSwitch card={only} title={view.title} />
      ) : (
        <>
          <h1 className="text-xl">{view.title}</h1>
          <Cards view={view} />
        </>
      )}
      <p className="embedded-foot">
        {view.hub.isDemo ? <span>{text.demo}</span> : null}
        <a className="tap" href={onSite(paths.switches(), locale)} target="_top">
          {fill(text.all, { hub: view.hub.name })}
        </a>
      </p>
    </main>
  );
}

function Cards({ view }: { view: EmbeddedView }) {
  const { locale, words } = useI18n();
  const text = words.embedding;
  if (view.cards.length === 0)
    return (
      <p>
        {view.kind === 'gone' ? text.gone : text.empty}{' '}
        <PhoneLink phone={view.hub.contactPhone} sentence={words.layout.call} />.
      </p>
    );
  return (
    <ul className="cards">
      {view.cards.map((card) => (
        <li key={card.slug}>
          <SwitchCard
            view={card}
            heading="h2"
            href={onSite(paths.switchEvent(card.slug), locale)}
            target="_top"
          />
        </li>
      ))}
    </ul>
  );
}

function OneSwitch({ card, title }: { card: EmbeddedCardView; title: string }) {
  const { locale, words } = useI18n();
  const text = words.switches.register;
  const canRegister = card.state === 'open' || card.state === 'full';
  return (
    <>
      <h1 className="sr-only">{title}</h1>
      <SwitchCard
        view={card}
        heading="h2"
        href={onSite(paths.switchEvent(card.slug), locale)}
        target="_top"
      />
      <p className="actions">
        {canRegister ? (
          <ButtonLink href={onSite(paths.register(card.slug), locale)} target="_top">
            {card.state === 'full' ? text.waitlist : text.open}
          </ButtonLink>
        ) : null}
        <span>
          <PhoneLink phone={card.contactPhone} sentence={words.embedding.orCall} />
        </span>
      </p>
    </>
  );
}

/** The visitor goes on in the language of the frame: no cookie of ours tells it. */
function onSite(path: string, locale: Locale): string {
  return locale === 'fr' ? path : `${path}?lang=${locale}`;
}
