import { useI18n } from '~/i18n/i18n-context';
import type { Choice } from '~/ui/choice';
import { ChoiceGroup } from '~/ui/choice-group';
import { firstValue } from '~/ui/form-state';
import { TextArea } from '~/ui/text-area';
import { TextField } from '~/ui/text-field';
import type { CapturePartProps } from './capture-words';

/** What makes an idea of the words: a title, the need, for whom. */
export function CaptureRest({ state, say, audiences }: CapturePartProps & { audiences: readonly Choice[] }) {
  const text = useI18n().words.tableDesk.rest;
  return (
    <>
      <TextField
        name="title"
        label={text.idea}
        need="required"
        hint={text.ideaHint}
        error={say.of('title')}
        autoComplete="off"
        defaultValue={firstValue(state, 'title')}
      />
      <TextArea
        name="statedNeed"
        label={text.need}
        need="optional"
        hint={text.needHint}
        error={say.of('statedNeed')}
        rows={3}
        defaultValue={firstValue(state, 'statedNeed')}
      />
      <ChoiceGroup
        kind="checkbox"
        name="audiences"
        label={text.audiences}
        need="optional"
        hint={text.audiencesHint}
        error={say.of('audiences')}
        choices={audiences}
        chosen={state.values.audiences ?? []}
        inline
      />
    </>
  );
}
