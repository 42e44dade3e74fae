import type { CopyProblem } from '~/domain/switches/copy/plan-copy-target';
import { useI18n } from '~/i18n/i18n-context';
import { Button } from '~/ui/button';
import type { Choice } from '~/ui/choice';
import { SelectField } from '~/ui/select-field';
import { TextField } from '~/ui/text-field';
import { FormSection } from '../organisation/form-section';
import { dayField } from '../organisation/switch-form-view';
import { copySayings } from './copy-sayings';

export interface TemplateUseTyped {
  title: string;
  zone: string;
  firstDay: string;
}

/** A Switch prepared from a template: its title, its zone, its first day. */
export function TemplateUseForm(props: {
  typed: TemplateUseTyped;
  zones: readonly Choice[];
  problems: readonly CopyProblem[];
}) {
  const { typed, zones, problems } = props;
  const { words } = useI18n();
  const text = words.programme;
  const say = copySayings(words, problems);
  return (
    <FormSection id="use" title={text.templates.useTitle}>
      <form method="post" noValidate>
        <TextField
          name="title"
          label={words.organisation.fields.title}
          need="required"
          error={say.of('title')}
          defaultValue={typed.title}
        />
        <SelectField
          name="zone"
          label={words.organisation.fields.zone}
          need="required"
          error={say.of('zone')}
          choices={zones}
          defaultValue={typed.zone}
        />
        <TextField
          name="firstDay"
          label={text.copy.firstDay}
          need="required"
          hint={text.copy.firstDayHint}
          error={say.of('firstDay')}
          size="short"
          {...dayField(typed.firstDay)}
        />
        <Button name="intent" value="use">
          {text.copy.duplicate}
        </Button>
      </form>
    </FormSection>
  );
}
