import { useI18n } from '~/i18n/i18n-context';
import { paths } from '~/paths';
import { Button } from '~/ui/button';
import { ChoiceGroup } from '~/ui/choice-group';
import { TextField } from '~/ui/text-field';
import type { CardsAnswer } from './cards-view';

const USUAL_COUNT = '8';

/** How many new cards, and for whom. */
export function MakeCardsForm({
  slug,
  hasTables,
  answer,
}: {
  slug: string;
  hasTables: boolean;
  answer: CardsAnswer;
}) {
  const text = useI18n().words.cards.make;
  const { problem } = answer;
  const errorOf = (field: string) => (problem?.field === field ? problem.message : undefined);
  return (
    <form method="post" action={paths.cards(slug)} className="max-w-2xl" noValidate>
      <ChoiceGroup
        kind="radio"
        name="of"
        label={text.of}
        need="required"
        error={errorOf('of')}
        choices={[
          { value: 'each-table', label: text.eachTable },
          { value: 'no-table', label: text.noTable },
        ]}
        chosen={[answer.of ?? (hasTables ? 'each-table' : 'no-table')]}
        inline
      />
      <TextField
        name="count"
        label={text.count}
        need="required"
        hint={text.countHint}
        error={errorOf('count')}
        inputMode="numeric"
        autoComplete="off"
        size="short"
        defaultValue={answer.count ?? USUAL_COUNT}
      />
      <Button name="intent" value="make">
        {text.go}
      </Button>
    </form>
  );
}
