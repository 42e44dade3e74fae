import type { BoardCard as Card } from '~/domain/ideas/board';
import type { BoardColumn } from '~/domain/ideas/idea';
import { columnName } from '~/domain/vocabulary/vocabulary';
import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { plural } from '~/i18n/plural';
import { paths } from '~/paths';
import { ButtonLink } from '~/ui/button-link';
import { useWording } from '../vocabulary/wording-context';
import { BoardCard } from './board-card';

export interface BoardLongColumnProps {
  page: { column: BoardColumn; count: number; cards: Card[] };
  canTriage: boolean;
  /** null on the last page. */
  nextHref: string | null;
  boardHref: string;
}

/** One column on a page of its own, fifty ideas at a time: « voir la suite » without JavaScript. */
export function BoardLongColumn({ page, canTriage, nextHref, boardHref }: BoardLongColumnProps) {
  const { locale, words } = useI18n();
  const text = words.board;
  return (
    <section aria-labelledby="colonne">
      <h2 id="colonne">{columnName(useWording(), page.column)}</h2>
      <p className="text-soft">{plural(locale, text.count, page.count)}</p>
      <ul className="board-long">
        {page.cards.map((card) => (
          <li key={card.number} className="board-card">
            <BoardCard card={card}>
              {canTriage ? (
                <a
                  className="board-move"
                  href={paths.triageIdea(card.number)}
                  aria-label={fill(text.move.buttonOf, { title: card.title })}
                >
                  {text.move.button}
                </a>
              ) : null}
            </BoardCard>
          </li>
        ))}
      </ul>
      <p className="actions mt-8">
        {nextHref ? <ButtonLink href={nextHref}>{text.next}</ButtonLink> : null}
        <ButtonLink look="secondary" href={boardHref}>
          {text.backToBoard}
        </ButtonLink>
      </p>
    </section>
  );
}
