import type { CopyPart } from '~/domain/switches/copy/copy-parts';
import type { CopyProblem } from '~/domain/switches/copy/plan-copy-target';
import { useI18n } from '~/i18n/i18n-context';
import { Button } from '~/ui/button';
import { ErrorSummary } from '~/ui/error-summary';
import { TextField } from '~/ui/text-field';
import { FormSection } from '../organisation/form-section';
import { dayField } from '../organisation/switch-form-view';
import { CopyPartsFields } from './copy-parts-fields';
import { copySayings } from './copy-sayings';

export interface CopyTyped {
  parts: CopyPart[];
  title: string;
  firstDay: string;
  name: string;
}

/** One choice of what to take, and two ways on: another Switch at once, or a template for later. */
export function CopyForm({ typed, problems }: { typed: CopyTyped; problems: readonly CopyProblem[] }) {
  const { words } = useI18n();
  const text = words.programme.copy;
  const say = copySayings(words, problems);
  return (
    <form method="post" noValidate>
      <button
        type="submit"
        name="intent"
        value="duplicate"
        tabIndex={-1}
        aria-hidden="true"
        className="sr-only"
      >
        {text.duplicate}
      </button>
      <ErrorSummary title={words.forms.errorsTitle} errors={say.all} />
      <FormSection id="parts" title={text.partsTitle}>
        <CopyPartsFields chosen={typed.parts} />
        <p className="field-hint">{text.never}</p>
      </FormSection>
      <FormSection id="duplicate" title={text.duplicateTitle}>
        <TextField
          name="title"
          label={words.organisation.fields.title}
          need="required"
          error={say.of('title')}
          defaultValue={typed.title}
        />
        <TextField
          name="firstDay"
          label={text.firstDay}
          need="required"
          hint={text.firstDayHint}
          error={say.of('firstDay')}
          size="short"
          {...dayField(typed.firstDay)}
        />
        <Button name="intent" value="duplicate">
          {text.duplicate}
        </Button>
      </FormSection>
      <FormSection id="template" title={text.templateTitle}>
        <p className="field-hint mb-4">{text.templateText}</p>
        <TextField
          name="name"
          label={text.name}
          need="required"
          hint={text.nameHint}
          error={say.of('name')}
          autoComplete="off"
          defaultValue={typed.name}
        />
        <Button look="secondary" name="intent" value="template">
          {text.saveTemplate}
        </Button>
      </FormSection>
    </form>
  );
}
