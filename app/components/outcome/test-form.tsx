import { OUTCOME_LIMITS } from '~/domain/ideas/outcome/outcome-limits';
import { useI18n } from '~/i18n/i18n-context';
import { firstValue } from '~/ui/form-state';
import { TextArea } from '~/ui/text-area';
import { TextField, type TextFieldProps } from '~/ui/text-field';
import type { OutcomeDesk, OutcomeFormProps } from './outcome-desk';
import { OutcomeFormFrame } from './outcome-form-frame';
import { outcomeSayings } from './outcome-sayings';

/** What trying a prototype taught, and the test after it. */
export function TestForm({ desk, answer }: OutcomeFormProps) {
  const { locale, words } = useI18n();
  const text = words.outcome.desk;
  const say = outcomeSayings(locale, words, answer, 'test');
  const values = answer?.of === 'test' ? answer.values : startOf(desk);
  const first = (name: string) => firstValue({ values, errors: {} }, name);
  const field = (name: string, texts: Omit<TextFieldProps, 'name'>) => (
    <TextField name={name} need="optional" error={say.of(name)} defaultValue={first(name)} {...texts} />
  );
  const area = (name: 'tried' | 'learnt') => (
    <TextArea
      name={name}
      label={text[name]}
      hint={text[`${name}Hint`]}
      need="required"
      rows={3}
      maxLength={OUTCOME_LIMITS[name]}
      error={say.of(name)}
      defaultValue={first(name)}
    />
  );
  return (
    <OutcomeFormFrame
      form="test"
      desk={desk}
      title={text.testTitle}
      lead={text.testLead}
      send={text.tell}
      say={say}
    >
      <input type="hidden" name="formId" value={first('formId') || desk.formId} />
      {field('testedOn', { label: text.testedOn, type: 'date', size: 'short', need: 'required' })}
      {area('tried')}
      {field('people', { label: text.people, hint: text.peopleHint, inputMode: 'numeric', size: 'short' })}
      {area('learnt')}
      {field('nextTest', { label: text.nextTest, hint: text.nextTestHint })}
      {field('nextTestOn', { label: text.nextTestDay, type: 'date', size: 'short' })}
    </OutcomeFormFrame>
  );
}

/** The test that was planned is the one to tell about, once its day has come; before that it is still the next one. */
function startOf({ idea, today }: OutcomeDesk): Record<string, string[]> {
  const { nextTest, nextTestOn } = idea;
  if (nextTestOn !== null && nextTestOn <= today)
    return { testedOn: [nextTestOn], tried: nextTest ? [nextTest] : [] };
  return { nextTest: nextTest ? [nextTest] : [], nextTestOn: nextTestOn ? [nextTestOn] : [] };
}
