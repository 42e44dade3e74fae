import { kindOfForm, stageOf } from '~/domain/ideas/idea';
import { becomesService, stepsFrom } from '~/domain/ideas/outcome/outcome-steps';
import { stateName } from '~/domain/vocabulary/vocabulary';
import { useI18n } from '~/i18n/i18n-context';
import { ChoiceGroup } from '~/ui/choice-group';
import { firstValue } from '~/ui/form-state';
import { SelectField } from '~/ui/select-field';
import { TextArea } from '~/ui/text-area';
import { useWording } from '../vocabulary/wording-context';
import type { OutcomeFormProps } from './outcome-desk';
import { OutcomeFormFrame } from './outcome-form-frame';
import { outcomeSayings } from './outcome-sayings';

/** The steps that an idea may take from where it is, without being decided again. */
export function StepForm({ desk, answer }: OutcomeFormProps) {
  const { locale, words } = useI18n();
  const wording = useWording();
  const text = words.outcome.desk;
  const say = outcomeSayings(locale, words, answer, 'step');
  const state = { values: answer?.of === 'step' ? answer.values : {}, errors: {} };
  const from = stageOf(desk.idea.boardColumn);
  const steps = stepsFrom(from);
  return (
    <OutcomeFormFrame
      form="step"
      desk={desk}
      title={text.stepTitle}
      lead={`${text.stepLead} ${text.told}`}
      send={text.go}
      say={say}
    >
      <ChoiceGroup
        kind="radio"
        name="to"
        label={text.step}
        need="required"
        error={say.of('to')}
        choices={steps.map((to) => ({ value: to, label: stateName(wording, to) }))}
        chosen={state.values.to ?? []}
      />
      {steps.some((to) => becomesService(from, to)) ? (
        <SelectField
          name="form"
          label={text.form}
          hint={text.formHint}
          need="optional"
          error={say.of('form')}
          choices={[
            { value: '', label: text.noForm },
            ...wording.forms
              .filter(({ slug, isRetired }) => !isRetired && kindOfForm(slug) === 'service')
              .map(({ slug, name }) => ({ value: slug, label: name })),
          ]}
          defaultValue={firstValue(state, 'form')}
        />
      ) : null}
      <TextArea
        name="reason"
        label={text.stepReason}
        hint={text.stepReasonHint}
        need="optional"
        rows={3}
        error={say.of('reason')}
        defaultValue={firstValue(state, 'reason')}
      />
    </OutcomeFormFrame>
  );
}
