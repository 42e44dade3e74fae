import { useI18n } from '~/i18n/i18n-context';
import { paths } from '~/paths';

/** What goes on at the tables of a Switch: who sits there, the cards they write on, and copying these. */
export function CardsRooms({ slug, here }: { slug: string; here: 'tables' | 'print' | 'copy' }) {
  const text = useI18n().words.cards.rooms;
  const rooms = [
    { place: 'tables', href: paths.tables(slug), label: text.tables },
    { place: 'print', href: paths.cards(slug), label: text.print },
    { place: 'copy', href: paths.photosToCopy(slug), label: text.copy },
  ];
  return (
    <nav aria-label={text.label} className="cards-rooms no-print">
      <ul>
        {rooms.map(({ place, href, label }) => (
          <li key={place}>
            <a className="room" href={href} aria-current={place === here ? 'page' : undefined}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
