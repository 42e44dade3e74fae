import { useI18n } from '~/i18n/i18n-context';
import { TextField } from '~/ui/text-field';
import { CommuneChoices } from './commune-choices';
import type { CommuneChoice } from './my-rides-view';

export interface CommuneFieldProps {
  typed: { communeName: string; communeCode: string } | undefined;
  /** Where several fit what was typed. */
  communes: readonly CommuneChoice[];
  errorOf(field: string): string | undefined;
}

/** Where somebody leaves from: a commune, never an address. */
export function CommuneField({ typed, communes, errorOf }: CommuneFieldProps) {
  const text = useI18n().words.rides.form;
  return (
    <>
      <TextField
        name="communeName"
        label={text.commune}
        need="required"
        hint={text.communeHint}
        error={errorOf('communeName')}
        autoComplete="off"
        defaultValue={typed?.communeName ?? ''}
      />
      <CommuneChoices communes={communes} chosen={typed?.communeCode ?? ''} error={errorOf('communeCode')} />
    </>
  );
}
