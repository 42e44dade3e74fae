import type { TableProblem } from '~/domain/tables/plan-table';
import { MAX_FACILITATOR, MAX_THEME, type TableForm } from '~/domain/tables/work-table';
import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { TextField } from '~/ui/text-field';

export interface TableFieldsProps {
  /** Ends the names of the fields: a page has as many as it has tables. */
  of: string;
  form: TableForm;
  problems: readonly TableProblem[];
}

/** Number, theme and facilitator of one table. */
export function TableFields({ of, form, problems }: TableFieldsProps) {
  const text = useI18n().words.programme.tables;
  const say = (field: keyof TableForm) => {
    const found = problems.find((each) => each.field === field);
    return found && fill(text.problems[found.reason], found.facts);
  };
  return (
    <div className="grid gap-x-6 sm:grid-cols-[11rem_1fr_1fr]">
      <TextField
        name={`number.${of}`}
        label={text.number}
        need="optional"
        hint={of === 'new' ? text.numberHint : undefined}
        error={say('number')}
        inputMode="numeric"
        autoComplete="off"
        size="short"
        defaultValue={form.number}
      />
      <TextField
        name={`theme.${of}`}
        label={text.theme}
        need="required"
        hint={of === 'new' ? text.themeHint : undefined}
        error={say('theme')}
        maxLength={MAX_THEME}
        defaultValue={form.theme}
      />
      <TextField
        name={`facilitator.${of}`}
        label={text.facilitator}
        need="optional"
        hint={of === 'new' ? text.facilitatorHint : undefined}
        error={say('facilitator')}
        autoComplete="off"
        maxLength={MAX_FACILITATOR}
        defaultValue={form.facilitator}
      />
    </div>
  );
}
