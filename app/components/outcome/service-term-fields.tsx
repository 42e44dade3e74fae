import { useI18n } from '~/i18n/i18n-context';
import { ChoiceGroup } from '~/ui/choice-group';
import type { FormState } from '~/ui/form-state';
import type { OutcomeDesk } from './outcome-desk';

export interface ServiceTermFieldsProps {
  desk: OutcomeDesk;
  values: FormState['values'];
  topicsError: string | undefined;
}

/** What is said of a service in terms of the national vocabulary. */
export function ServiceTermFields({ desk, values, topicsError }: ServiceTermFieldsProps) {
  const { words } = useI18n();
  const text = words.outcome.desk;
  return (
    <>
      <ChoiceGroup
        kind="checkbox"
        name="topics"
        label={text.topics}
        hint={text.topicsHint}
        need="optional"
        error={topicsError}
        choices={desk.topics}
        chosen={values.topics ?? []}
      />
      <ChoiceGroup
        kind="checkbox"
        name="deliveryModes"
        label={text.modes}
        need="optional"
        choices={desk.modes}
        chosen={values.deliveryModes ?? []}
        inline
      />
      <ChoiceGroup
        kind="radio"
        name="fee"
        label={text.fee}
        need="optional"
        choices={[{ value: 'none', label: text.noFee }, ...desk.fees]}
        chosen={values.fee ?? ['none']}
        inline
      />
    </>
  );
}
