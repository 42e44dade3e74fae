import { PRIORITY_AUDIENCES } from '~/domain/priority-audiences';
import { useI18n } from '~/i18n/i18n-context';
import { ChoiceGroup } from '~/ui/choice-group';
import { firstValue } from '~/ui/form-state';
import { TextField, type TextFieldProps } from '~/ui/text-field';
import type { OutcomeFormProps } from './outcome-desk';
import { OutcomeFormFrame } from './outcome-form-frame';
import { outcomeSayings } from './outcome-sayings';
import { ServiceTermFields } from './service-term-fields';

const MUST = ['deliverer', 'deliveryPlace', 'deliveryWhen', 'deliveryAudience'] as const;

/** What people need to know of a service. */
export function ServiceForm({ desk, answer }: OutcomeFormProps) {
  const { locale, words } = useI18n();
  const text = words.outcome.desk;
  const say = outcomeSayings(locale, words, answer, 'details');
  const values = answer?.of === 'details' ? answer.values : desk.known;
  const field = (name: string, texts: Omit<TextFieldProps, 'name'>) => (
    <TextField
      key={name}
      name={name}
      need="optional"
      error={say.of(name)}
      defaultValue={firstValue({ values, errors: {} }, name)}
      {...texts}
    />
  );
  return (
    <OutcomeFormFrame
      form="details"
      desk={desk}
      title={text.details}
      lead={text.detailsLead}
      send={text.save}
      say={say}
    >
      {field('deliverySummary', { label: text.summary, hint: text.summaryHint })}
      {MUST.map((name) => field(name, { label: text[name], hint: text[`${name}Hint`], need: 'required' }))}
      {field('deliveryHow', { label: text.how, hint: text.howHint })}
      {field('deliveryPhone', { label: text.phone, hint: text.phoneHint, type: 'tel' })}
      {field('deliveryLink', { label: text.link, hint: text.linkHint, inputMode: 'url', spellCheck: false })}
      <ServiceTermFields desk={desk} values={values} topicsError={say.of('topics')} />
      <ChoiceGroup
        kind="checkbox"
        name="audiences"
        label={text.audiences}
        need="optional"
        choices={PRIORITY_AUDIENCES.map((slug) => ({ value: slug, label: words.switches.audiences[slug] }))}
        chosen={values.audiences ?? []}
        inline
      />
    </OutcomeFormFrame>
  );
}
