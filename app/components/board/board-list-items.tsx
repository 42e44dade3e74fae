import type { BoardCard as Card } from '~/domain/ideas/board';
import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { paths } from '~/paths';
import { BoardCard } from './board-card';

export interface BoardListItemsProps {
  cards: readonly Card[];
  /** The form that the tick boxes belong to; none for those who only read. */
  form: string | null;
}

/** Ideas one below the other, each with its number, and a box to tick for staff. */
export function BoardListItems({ cards, form }: BoardListItemsProps) {
  const { words } = useI18n();
  const { boardList: text, board } = words;
  return (
    <ol className="board-list">
      {cards.map((card) => (
        <li key={card.number} id={`idee-${card.number}`} className="board-list-item">
          {form ? (
            <input
              type="checkbox"
              className="board-pick"
              form={form}
              name="idee"
              value={`${card.number}.${card.version}`}
              aria-label={fill(board.pick.one, { title: card.title })}
            />
          ) : null}
          <div>
            <BoardCard card={card} />
            <p className="text-soft">
              {fill(text.number, { number: card.number })}
              {form ? (
                <a
                  className="tap ml-4"
                  href={paths.triageIdea(card.number)}
                  aria-label={fill(text.decideOf, { title: card.title })}
                >
                  {text.decide}
                </a>
              ) : null}
            </p>
          </div>
        </li>
      ))}
    </ol>
  );
}
