import { useI18n } from '~/i18n/i18n-context';
import { firstValue } from '~/ui/form-state';
import { TextField, type TextFieldProps } from '~/ui/text-field';
import type { OutcomeFormProps } from './outcome-desk';
import { OutcomeFormFrame } from './outcome-form-frame';
import { outcomeSayings } from './outcome-sayings';

/** Who carries a prototype, what it needs, what comes next, what it costs. */
export function PrototypeForm({ desk, answer }: OutcomeFormProps) {
  const { locale, words } = useI18n();
  const text = words.outcome.desk;
  const say = outcomeSayings(locale, words, answer, 'details');
  const values = answer?.of === 'details' ? answer.values : desk.known;
  const field = (name: string, texts: Omit<TextFieldProps, 'name'>) => (
    <TextField
      name={name}
      need="optional"
      error={say.of(name)}
      defaultValue={firstValue({ values, errors: {} }, name)}
      {...texts}
    />
  );
  const euros = (name: string, label: string) =>
    field(name, { label, hint: text.costHint, inputMode: 'numeric', size: 'short' });
  return (
    <OutcomeFormFrame
      form="details"
      desk={desk}
      title={text.details}
      lead={text.detailsLead}
      send={text.save}
      say={say}
    >
      {field('lead', { label: text.lead, hint: text.leadHint, need: 'required' })}
      {field('need', { label: text.need, hint: text.needHint, need: 'required' })}
      {field('nextTest', { label: text.nextTest, hint: text.nextTestHint })}
      {field('nextTestOn', { label: text.nextTestOn, type: 'date', size: 'short' })}
      {euros('estimatedCostEuros', text.estimated)}
      {euros('spentCostEuros', text.spent)}
    </OutcomeFormFrame>
  );
}
