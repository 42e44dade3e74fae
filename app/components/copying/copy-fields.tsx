import { useI18n } from '~/i18n/i18n-context';
import type { Choice } from '~/ui/choice';
import { ChoiceGroup } from '~/ui/choice-group';
import { type FormState, firstValue } from '~/ui/form-state';
import { TextArea } from '~/ui/text-area';
import { TextField } from '~/ui/text-field';
import type { IdeaSayings } from '../ideas/idea-sayings';

export interface CopyFieldsProps {
  state: FormState;
  say: IdeaSayings;
  speakers: readonly Choice[];
  audiences: readonly Choice[];
}

/** The words, who speaks, and what makes an idea of them. */
export function CopyFields({ state, say, speakers, audiences }: CopyFieldsProps) {
  const { words } = useI18n();
  const text = words.ideas.form;
  const own = words.cards.copy;
  const of = (name: string) => ({ name, error: say.of(name), defaultValue: firstValue(state, name) });
  return (
    <>
      <TextArea {...of('description')} label={text.description} need="required" rows={5} />
      <ChoiceGroup
        kind="radio"
        name="speakerType"
        label={text.speaker}
        need="required"
        error={say.of('speakerType')}
        choices={speakers.map(({ value, label }) => ({ value, label }))}
        chosen={state.values.speakerType ?? []}
        inline
      />
      <TextField
        {...of('speakerFirstName')}
        label={text.firstName}
        need="optional"
        hint={text.firstNameHint}
        autoComplete="off"
      />
      <TextField {...of('title')} label={text.idea} need="required" hint={text.ideaHint} autoComplete="off" />
      <TextArea {...of('statedNeed')} label={own.need} need="optional" hint={own.needHint} rows={3} />
      <ChoiceGroup
        kind="checkbox"
        name="audiences"
        label={text.audiences}
        need="optional"
        error={say.of('audiences')}
        choices={audiences}
        chosen={state.values.audiences ?? []}
        inline
      />
    </>
  );
}
