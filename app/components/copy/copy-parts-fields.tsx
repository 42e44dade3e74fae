import { COPY_PARTS, type CopyPart } from '~/domain/switches/copy/copy-parts';
import { useI18n } from '~/i18n/i18n-context';
import { ChoiceGroup } from '~/ui/choice-group';

/** What is taken along: everything, unless somebody unticks it. */
export function CopyPartsFields({ chosen }: { chosen: readonly CopyPart[] }) {
  const text = useI18n().words.programme.copy;
  return (
    <ChoiceGroup
      kind="checkbox"
      name="parts"
      label={text.partsLabel}
      need="optional"
      hint={text.partsHint}
      choices={COPY_PARTS.map((value) => ({ value, label: text.parts[value] }))}
      chosen={chosen}
      inline
    />
  );
}
