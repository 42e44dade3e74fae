import { SwitchCard } from './switch-card';
import type { SwitchCardView } from './switch-card-view';

/** A list of Switches as cards. `heading` follows the heading above it. */
export function SwitchCards({
  cards,
  heading = 'h3',
}: {
  cards: readonly SwitchCardView[];
  heading?: 'h2' | 'h3';
}) {
  return (
    <ul className="cards">
      {cards.map((card) => (
        <li key={card.slug}>
          <SwitchCard view={card} heading={heading} />
        </li>
      ))}
    </ul>
  );
}
