import { type NoticeForm, REMINDER_DAYS } from '~/domain/notices/read-notice-form';
import { useI18n } from '~/i18n/i18n-context';
import { plural } from '~/i18n/plural';
import { Button } from '~/ui/button';
import { Checkbox } from '~/ui/checkbox';
import { ChoiceGroup } from '~/ui/choice-group';
import { ErrorSummary } from '~/ui/error-summary';
import { TextField } from '~/ui/text-field';

export interface RemindersFormProps {
  form: NoticeForm;
  /** The version of the settings that the form shows. */
  seen: number;
  isHourWrong: boolean;
}

/** On which days, at what hour, and whether to say thanks. */
export function RemindersForm({ form, seen, isHourWrong }: RemindersFormProps) {
  const { locale, words } = useI18n();
  const text = words.calls.reminders;
  const offered = [...new Set([...REMINDER_DAYS, ...form.days.map(Number)])].sort((a, b) => b - a);
  return (
    <form method="post" noValidate className="mt-8">
      <h2 className="mb-4">{text.formTitle}</h2>
      <ErrorSummary
        title={words.forms.errorsTitle}
        errors={isHourWrong ? [{ name: 'hour', message: text.hourProblem }] : []}
      />
      <input type="hidden" name="seen" value={seen} />
      <ChoiceGroup
        kind="checkbox"
        name="days"
        label={text.days}
        hint={text.daysHint}
        inline
        chosen={form.days}
        choices={offered.map((days) => ({
          value: String(days),
          label: days === 0 ? text.sameDay : plural(locale, text.daysBefore, days),
        }))}
      />
      <TextField
        name="hour"
        type="time"
        size="short"
        label={text.hour}
        hint={text.hourHint}
        need="required"
        defaultValue={form.hour}
        error={isHourWrong ? text.hourProblem : undefined}
      />
      <Checkbox name="thanks" label={text.thanksLabel} defaultChecked={form.thanks} />
      <Button>{text.save}</Button>
    </form>
  );
}
