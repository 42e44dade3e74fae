import type { CopyProblem } from '~/domain/switches/copy/plan-copy-target';
import { useI18n } from '~/i18n/i18n-context';
import { Button } from '~/ui/button';
import { Checkbox } from '~/ui/checkbox';
import { TextField } from '~/ui/text-field';
import { FormSection } from '../organisation/form-section';
import { copySayings } from './copy-sayings';

/** Another name for a template, or its end; for hub staff and for who saved it. */
export function TemplateChangeForm(props: {
  template: { name: string };
  typed: string;
  problems: readonly CopyProblem[];
  /** It was to be deleted, but the box was not ticked. */
  isUnconfirmed: boolean;
}) {
  const { template, typed, problems, isUnconfirmed } = props;
  const { words } = useI18n();
  const text = words.programme.templates;
  return (
    <>
      <FormSection id="rename" title={text.renameTitle}>
        <form method="post" noValidate>
          <input type="hidden" name="seen" value={template.name} />
          <TextField
            name="name"
            label={words.programme.copy.name}
            need="required"
            error={copySayings(words, problems).of('name')}
            autoComplete="off"
            defaultValue={typed}
          />
          <Button look="secondary" name="intent" value="rename">
            {text.rename}
          </Button>
        </form>
      </FormSection>
      <FormSection id="delete" title={text.deleteTitle}>
        <form method="post" noValidate>
          <p className="mb-4">{text.deleteText}</p>
          <Checkbox
            name="confirmed"
            label={text.deleteConfirm}
            error={isUnconfirmed ? text.deleteUnconfirmed : undefined}
          />
          <Button look="danger" name="intent" value="delete">
            {text.delete}
          </Button>
        </form>
      </FormSection>
    </>
  );
}
