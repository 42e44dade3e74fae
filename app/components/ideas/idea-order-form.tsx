import { type BoardColumn, isDirectMove } from '~/domain/ideas/idea';
import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { paths } from '~/paths';
import { Button } from '~/ui/button';
import { SelectField } from '~/ui/select-field';
import { useWording } from '../vocabulary/wording-context';

export interface IdeaOrderFormProps {
  number: number;
  version: number;
  column: BoardColumn;
}

/** Moves that decide nothing new: the top of its column, or the other step of the same kind. */
export function IdeaOrderForm({ number, version, column }: IdeaOrderFormProps) {
  const { words } = useI18n();
  const text = words.triage.order;
  const columns = useWording().columns.filter(
    ({ slug, isRetired }) => slug === column || (!isRetired && isDirectMove(column, slug)),
  );
  return (
    <form method="post" action={paths.triageIdea(number)} className="card mb-8">
      <h2 className="text-xl">{text.title}</h2>
      <p className="mb-4 text-soft">{text.text}</p>
      <input type="hidden" name="expectedVersion" value={version} />
      <SelectField
        name="to"
        label={words.triage.column}
        need="required"
        choices={columns.map(({ slug, name }) => ({ value: slug, label: fill(text.top, { column: name }) }))}
        defaultValue={columns.find(({ slug }) => slug !== column)?.slug ?? column}
      />
      <Button look="secondary" name="intent" value="move">
        {text.go}
      </Button>
    </form>
  );
}
