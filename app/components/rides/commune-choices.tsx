import { useI18n } from '~/i18n/i18n-context';
import { ChoiceGroup } from '~/ui/choice-group';
import type { CommuneChoice } from './my-rides-view';

export interface CommuneChoicesProps {
  communes: readonly CommuneChoice[];
  chosen: string;
  error: string | undefined;
}

/** Where several communes fit what was typed, one of them is chosen; else nothing is asked. */
export function CommuneChoices({ communes, chosen, error }: CommuneChoicesProps) {
  const text = useI18n().words.rides.form;
  if (communes.length === 0) return null;
  return (
    <ChoiceGroup
      kind="radio"
      name="communeCode"
      label={text.communeChoose}
      need="required"
      error={error}
      choices={communes.map(({ code, name, department }) => ({ value: code, label: name, hint: department }))}
      chosen={[chosen]}
      inline
    />
  );
}
