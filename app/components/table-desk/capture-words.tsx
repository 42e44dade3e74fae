import { useI18n } from '~/i18n/i18n-context';
import { Button } from '~/ui/button';
import type { Choice } from '~/ui/choice';
import { ChoiceGroup } from '~/ui/choice-group';
import { type FormState, firstValue } from '~/ui/form-state';
import { TextArea } from '~/ui/text-area';
import { TextField } from '~/ui/text-field';
import type { IdeaSayings } from '../ideas/idea-sayings';

export interface CapturePartProps {
  state: FormState;
  say: IdeaSayings;
}

/** What is said, and who speaks: the ten seconds that count. */
export function CaptureWords({ state, say, speakers }: CapturePartProps & { speakers: readonly Choice[] }) {
  const text = useI18n().words.tableDesk.words;
  return (
    <>
      <TextArea
        name="description"
        label={text.description}
        need="required"
        hint={text.descriptionHint}
        error={say.of('description')}
        rows={5}
        defaultValue={firstValue(state, 'description')}
      />
      {/* Only where the browser understands speech on the device itself: the script looks. */}
      <div className="table-dictate" data-table="dictation" hidden>
        <Button type="button" look="secondary" data-table="dictate">
          {text.dictate}
        </Button>
        <p className="text-soft" role="status" data-table="dictated">
          {text.dictateHint}
        </p>
      </div>
      <div className="table-speakers">
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
      </div>
      <TextField
        name="speakerFirstName"
        label={text.firstName}
        need="optional"
        hint={text.firstNameHint}
        error={say.of('speakerFirstName')}
        autoComplete="off"
        defaultValue={firstValue(state, 'speakerFirstName')}
      />
    </>
  );
}
