import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import type { Choice } from '~/ui/choice';
import { ChoiceGroup } from '~/ui/choice-group';
import { SelectField } from '~/ui/select-field';
import { TextArea } from '~/ui/text-area';
import { TextField } from '~/ui/text-field';
import type { IdeaSayings } from '../ideas/idea-sayings';
import type { PartForm } from './split-typed';

export interface SplitPartProps {
  /** Its place among the parts, from 0. */
  at: number;
  part: PartForm;
  say: IdeaSayings;
  speakers: readonly Choice[];
  audiences: readonly Choice[];
}

/** One part of an idea that is split. */
export function SplitPart({ at, part, say, speakers, audiences }: SplitPartProps) {
  const text = useI18n().words.merging.split;
  return (
    <fieldset className="card mb-6">
      <legend className="text-xl font-semibold">{fill(text.part, { number: at + 1 })}</legend>
      <TextField
        name={`title.${at}`}
        label={text.partTitle}
        need="required"
        error={say.of(`title.${at}`)}
        defaultValue={part.title}
      />
      <TextArea
        name={`description.${at}`}
        label={text.description}
        need="required"
        hint={text.descriptionHint}
        error={say.of(`description.${at}`)}
        defaultValue={part.description}
      />
      <TextField
        name={`statedNeed.${at}`}
        label={text.need}
        need="optional"
        error={say.of(`statedNeed.${at}`)}
        defaultValue={part.statedNeed}
      />
      <SelectField
        name={`speakerType.${at}`}
        label={text.speaker}
        need="required"
        error={say.of(`speakerType.${at}`)}
        choices={speakers}
        defaultValue={part.speakerType}
      />
      <TextField
        name={`speakerFirstName.${at}`}
        label={text.firstName}
        need="optional"
        error={say.of(`speakerFirstName.${at}`)}
        defaultValue={part.speakerFirstName}
      />
      <ChoiceGroup
        kind="checkbox"
        name={`audiences.${at}`}
        label={text.audiences}
        need="optional"
        error={say.of(`audiences.${at}`)}
        choices={audiences}
        chosen={part.audiences}
        inline
      />
    </fieldset>
  );
}
