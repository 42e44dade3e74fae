import type { MovePlan, PlannedCard } from '~/domain/ideas/move-plan';
import { columnName } from '~/domain/vocabulary/vocabulary';
import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { plural } from '~/i18n/plural';
import { paths } from '~/paths';
import { Button } from '~/ui/button';
import { ButtonLink } from '~/ui/button-link';
import { useWording } from '../vocabulary/wording-context';

export interface BoardListPlanProps {
  plan: MovePlan;
  backHref: string;
}

/** What is about to happen, each idea named: confirmed by one button, and nothing has changed before. */
export function BoardListPlan({ plan, backHref }: BoardListPlanProps) {
  const { locale, words } = useI18n();
  const { plan: text } = words.boardList;
  const column = columnName(useWording(), plan.column);
  const ideas = plural(locale, words.board.count, plan.go.length);
  return (
    <section aria-labelledby="plan" className="board-list-plan">
      <h2 id="plan">{text.title}</h2>
      {plan.go.length > 0 ? (
        <>
          <p>{fill(text.go, { ideas, column })}</p>
          <Titles cards={plan.go} />
        </>
      ) : (
        <p>{text.nobody}</p>
      )}
      {plan.needDecision.length > 0 ? (
        <>
          <p>{text.decision}</p>
          <Titles
            cards={plan.needDecision}
            hrefOf={(card) => `${paths.triageIdea(card.number)}?vers=${plan.column}`}
          />
        </>
      ) : null}
      {plan.changed.length > 0 ? (
        <>
          <p>{text.changed}</p>
          <Titles cards={plan.changed} />
        </>
      ) : null}
      <form method="post" className="actions">
        <input type="hidden" name="moves" value={JSON.stringify(plan.moves)} />
        {plan.go.length > 0 ? <Button>{text.confirm}</Button> : null}
        <ButtonLink look="secondary" href={backHref}>
          {text.back}
        </ButtonLink>
      </form>
    </section>
  );
}

function Titles({
  cards,
  hrefOf = ({ number }) => paths.idea(number),
}: {
  cards: readonly PlannedCard[];
  hrefOf?: (card: PlannedCard) => string;
}) {
  return (
    <ul className="board-dialog-stay">
      {cards.map((card) => (
        <li key={card.number} dir="auto">
          <a className="tap" href={hrefOf(card)}>
            {card.title}
          </a>
        </li>
      ))}
    </ul>
  );
}
