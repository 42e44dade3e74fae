import { memo, type ReactNode, useRef } from 'react';
import type { BoardCard, BoardColumnPage } from '~/domain/ideas/board';
import type { BoardColumn as Column } from '~/domain/ideas/idea';
import { stageOf } from '~/domain/ideas/idea';
import { columnName } from '~/domain/vocabulary/vocabulary';
import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { plural } from '~/i18n/plural';
import { useWording } from '../vocabulary/wording-context';
import { useBeforePaint } from './use-before-paint';
import { useColumnWindow } from './use-column-window';

/** Where a card stands: its index among all that are loaded, and among those that are not in hand. */
export interface CardPosition {
  index: number;
  among: number | undefined;
  /** Of all ideas of the column, loaded or not. */
  count: number;
}

export interface BoardColumnProps {
  page: BoardColumnPage;
  renderCard: (card: BoardCard, position: CardPosition) => ReactNode;
  /** Ideas in hand. */
  held: ReadonlySet<number>;
  /** Drawn wherever the column is scrolled to: the card in hand, or that has the focus. */
  pinned: number | null;
  isFolded: boolean;
  foldHref: string;
  onFold: ((column: Column) => void) | undefined;
  /** Where the rest of the column is, without JavaScript. */
  moreHref: string;
  /** With JavaScript: adds the next cards in place. */
  onMore: ((column: Column) => void) | undefined;
}

/** One column: its name, how many ideas it holds in all, its cards, and the way to the others. */
export const BoardColumn = memo(function BoardColumn(props: BoardColumnProps) {
  const { page, isFolded, foldHref, onFold } = props;
  const { column, count } = page;
  const { locale, words } = useI18n();
  const name = columnName(useWording(), column);
  const text = words.board;
  const id = `colonne-${column}`;
  return (
    <section
      className={`board-column board-${stageOf(column)}${isFolded ? ' board-folded' : ''}`}
      aria-labelledby={id}
      data-column={column}
    >
      <div className="board-column-head">
        <h2 id={id}>{name}</h2>
        <p>{plural(locale, text.count, count)}</p>
        <a
          className="board-fold"
          href={foldHref}
          aria-label={fill(isFolded ? text.fold.openOf : text.fold.closeOf, { column: name })}
          onClick={
            onFold &&
            ((event) => {
              event.preventDefault();
              onFold(column);
            })
          }
        >
          {isFolded ? text.fold.open : text.fold.close}
        </a>
      </div>
      {isFolded ? null : <ColumnCards {...props} name={name} />}
    </section>
  );
});

function ColumnCards(props: BoardColumnProps & { name: string }) {
  const { page, renderCard, held, pinned, moreHref, onMore, name } = props;
  const { column, cards, count, until } = page;
  const text = useI18n().words.board;
  const numbers = cards.map(({ number }) => number);
  const { list, rows } = useColumnWindow({
    numbers,
    pinned: pinned === null ? [] : [numbers.indexOf(pinned)],
    onNearEnd: until !== null && onMore ? () => onMore(column) : undefined,
  });
  let among = 0;
  const places = numbers.map((number) => (held.has(number) ? undefined : among++));
  return (
    <>
      <ul ref={list} className="board-cards">
        {rows.map((row) => {
          if ('room' in row) return <Room key={`room-${row.from}`} height={row.room} />;
          const card = cards[row.draw];
          return card && renderCard(card, { index: row.draw, among: places[row.draw], count });
        })}
        {cards.length === 0 && until === null ? <li className="board-empty">{text.emptyColumn}</li> : null}
      </ul>
      {until === null ? null : (
        <a
          className="button button-quiet board-more"
          href={moreHref}
          aria-label={fill(text.moreOf, { column: name })}
          onClick={
            onMore &&
            ((event) => {
              event.preventDefault();
              onMore(column);
            })
          }
        >
          {text.more}
        </a>
      )}
    </>
  );
}

/** The room of cards that are not drawn. Its height is set by the script: the page allows no style in its HTML. */
function Room({ height }: { height: number }) {
  const room = useRef<HTMLLIElement>(null);
  useBeforePaint(() => {
    if (room.current) room.current.style.height = `${height}px`;
  }, [height]);
  return <li ref={room} className="board-room" aria-hidden />;
}
