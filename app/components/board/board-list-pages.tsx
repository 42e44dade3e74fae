import type { BoardColumnPage } from '~/domain/ideas/board';
import { columnName } from '~/domain/vocabulary/vocabulary';
import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { plural } from '~/i18n/plural';
import { ButtonLink } from '~/ui/button-link';
import { useWording } from '../vocabulary/wording-context';
import { BoardListItems } from './board-list-items';

export interface BoardListPagesProps {
  columns: readonly BoardColumnPage[];
  /** One column, page by page; else the beginning of each. */
  isAlone: boolean;
  isFirst: boolean;
  form: string | null;
  hrefOf: (more: Record<string, string>) => string;
}

/** Each column with its name, its exact count and its ideas, and the way to the others. */
export function BoardListPages({ columns, isAlone, isFirst, form, hrefOf }: BoardListPagesProps) {
  const { locale, words } = useI18n();
  const wording = useWording();
  const text = words.boardList;
  return columns.map(({ column, count, cards, until }) => {
    const name = columnName(wording, column);
    const id = `colonne-${column}`;
    return (
      <section key={column} aria-labelledby={id} className="board-list-column">
        <h2 id={id}>{name}</h2>
        <p className="text-soft">{plural(locale, words.board.count, count)}</p>
        {cards.length > 0 ? (
          <BoardListItems cards={cards} form={form} />
        ) : (
          <p className="text-soft">{words.board.emptyColumn}</p>
        )}
        <p className="actions">
          {until !== null && isAlone ? (
            <ButtonLink href={hrefOf({ apres: until })}>{text.next}</ButtonLink>
          ) : null}
          {until !== null && !isAlone ? (
            <ButtonLink
              look="secondary"
              href={hrefOf({ colonne: column })}
              aria-label={fill(text.wholeColumnOf, { column: name })}
            >
              {text.wholeColumn}
            </ButtonLink>
          ) : null}
          {isFirst ? null : (
            <ButtonLink look="secondary" href={hrefOf({})}>
              {text.first}
            </ButtonLink>
          )}
        </p>
      </section>
    );
  });
}
