import { useI18n } from '~/i18n/i18n-context';
import { paths } from '~/paths';
import { Button } from '~/ui/button';
import { SelectField } from '~/ui/select-field';
import { TextField } from '~/ui/text-field';
import { useWording } from '../vocabulary/wording-context';

export interface BoardListChooseProps {
  id: string;
  /** The list's own filters, which stay in the address: name and value. */
  kept: readonly [string, string][];
}

/** Where the ticked ideas go. Asking changes nothing: the next page shows what will happen, to be confirmed. */
export function BoardListChoose({ id, kept }: BoardListChooseProps) {
  const { words } = useI18n();
  const { choose } = words.boardList;
  const wording = useWording();
  return (
    <form
      id={id}
      method="get"
      action={paths.boardList()}
      className="board-list-choose"
      aria-labelledby={`${id}-title`}
    >
      <h2 id={`${id}-title`}>{choose.title}</h2>
      <p>{choose.hint}</p>
      {kept.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <div className="board-more-fields">
        <SelectField
          name="vers"
          label={choose.to}
          choices={wording.columns
            .filter(({ isRetired }) => !isRetired)
            .map(({ slug, name }) => ({ value: slug, label: name }))}
        />
        <SelectField
          name="place"
          label={choose.where}
          choices={[
            { value: 'haut', label: choose.top },
            { value: 'bas', label: choose.bottom },
            { value: 'sous', label: choose.below },
          ]}
        />
        <TextField
          name="sous"
          label={choose.belowNumber}
          hint={choose.belowHint}
          inputMode="numeric"
          need="optional"
        />
      </div>
      <p className="actions">
        <Button>{choose.check}</Button>
      </p>
    </form>
  );
}
