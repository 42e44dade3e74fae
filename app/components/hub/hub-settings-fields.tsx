import type { HubSettingsForm, HubSettingsProblem } from '~/domain/hubs/hub-settings';
import { NEED_KINDS } from '~/domain/needs/need-kinds';
import { useI18n } from '~/i18n/i18n-context';
import { paths } from '~/paths';
import { Button } from '~/ui/button';
import { ErrorSummary } from '~/ui/error-summary';
import { TextField } from '~/ui/text-field';
import { FormSection } from '../organisation/form-section';

export interface HubSettingsFieldsProps {
  form: HubSettingsForm;
  problems: readonly HubSettingsProblem[];
  /** What this form shows of the hub. */
  seen: string;
}

/** Reminders, deadlines of needs, and the facts of the legal notice. */
export function HubSettingsFields({ form, problems, seen }: HubSettingsFieldsProps) {
  const { words } = useI18n();
  const text = words.venues.settings;
  const errors = problems.map(({ field, reason }) => ({ name: field, message: text.problems[reason] }));
  const errorOf = (field: string) => errors.find(({ name }) => name === field)?.message;
  return (
    <form method="post" noValidate className="max-w-3xl">
      <input type="hidden" name="seen" value={seen} />
      <ErrorSummary title={words.forms.errorsTitle} errors={errors} />
      <FormSection id="reminders" title={text.remindersTitle}>
        <TextField
          name="reminderDays"
          label={text.reminderDays}
          need="optional"
          hint={text.reminderDaysHint}
          error={errorOf('reminderDays')}
          size="short"
          defaultValue={form.reminderDays}
        />
      </FormSection>
      <FormSection id="deadlines" title={text.deadlinesTitle}>
        <p className="mb-4">{text.deadlinesText}</p>
        <div className="grid gap-x-8 sm:grid-cols-2">
          {NEED_KINDS.map((kind) => (
            <TextField
              key={kind}
              name={`deadlines.${kind}`}
              label={words.needs.kinds[kind]}
              need="optional"
              error={errorOf(`deadlines.${kind}`)}
              inputMode="numeric"
              size="short"
              defaultValue={form.deadlines[kind] ?? ''}
            />
          ))}
        </div>
      </FormSection>
      <FormSection id="retention" title={text.retentionTitle}>
        <p className="mb-4">{text.retentionText}</p>
        <TextField
          name="contactsKeptMonths"
          label={text.contactsKeptMonths}
          need="required"
          hint={text.contactsKeptMonthsHint}
          error={errorOf('contactsKeptMonths')}
          inputMode="numeric"
          size="short"
          defaultValue={form.contactsKeptMonths}
        />
        <a className="tap" href={paths.retention()}>
          {text.retentionLink}
        </a>
      </FormSection>
      <FormSection id="notice" title={words.legal.notice.title}>
        <p className="mb-4">{text.noticeText}</p>
        {(['publisher', 'publicationDirector', 'siteHost'] as const).map((field) => (
          <TextField
            key={field}
            name={field}
            label={text[field]}
            need="optional"
            hint={text[`${field}Hint`]}
            error={errorOf(field)}
            defaultValue={form[field]}
          />
        ))}
      </FormSection>
      <div className="actions border-t border-line pt-6">
        <Button name="intent" value="save">
          {words.venues.save}
        </Button>
      </div>
    </form>
  );
}
