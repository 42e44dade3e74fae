import type { ReactNode } from 'react';
import type { BoardColumnPage } from '~/domain/ideas/board';
import { stageOf } from '~/domain/ideas/idea';
import { columnName } from '~/domain/vocabulary/vocabulary';
import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { plural } from '~/i18n/plural';
import { useWording } from '../vocabulary/wording-context';

export interface BoardColumnProps {
  page: BoardColumnPage;
  /** The cards, as list items. */
  children: ReactNode;
  /** Where the rest of the column is, without JavaScript. */
  moreHref: string;
  /** With JavaScript: adds the next cards in place. */
  onMore?: (() => void) | undefined;
  listRef?: ((element: HTMLElement | null) => void) | undefined;
}

/** One column: its name, how many ideas it holds in all, its first cards, and the way to the others. */
export function BoardColumn({ page, children, moreHref, onMore, listRef }: BoardColumnProps) {
  const { locale, words } = useI18n();
  const text = words.board;
  const name = columnName(useWording(), page.column);
  const id = `colonne-${page.column}`;
  return (
    <section className={`board-column board-${stageOf(page.column)}`} aria-labelledby={id}>
      <div className="board-column-head">
        <h2 id={id}>{name}</h2>
        <p>{plural(locale, text.count, page.count)}</p>
      </div>
      <ul ref={listRef} className="board-cards">
        {children}
        {page.cards.length === 0 ? <li className="board-empty">{text.emptyColumn}</li> : null}
      </ul>
      {page.count > page.cards.length ? (
        <a
          className="button button-quiet board-more"
          href={moreHref}
          aria-label={fill(text.moreOf, { column: name })}
          onClick={
            onMore &&
            ((event) => {
              event.preventDefault();
              onMore();
            })
          }
        >
          {text.more}
        </a>
      ) : null}
    </section>
  );
}
