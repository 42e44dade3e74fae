import type { TableProblem } from '~/domain/tables/plan-table';
import type { TableForm } from '~/domain/tables/work-table';
import { useI18n } from '~/i18n/i18n-context';
import { Button } from '~/ui/button';
import { FormSection } from '../organisation/form-section';
import { TableFields } from './table-fields';

/** One more table. */
export function AddTableForm({
  typed,
}: {
  typed?: { form: TableForm; problems: readonly TableProblem[] } | undefined;
}) {
  const text = useI18n().words.programme.tables;
  return (
    <FormSection id="add-table" title={text.addTitle}>
      <form method="post" noValidate>
        <TableFields
          of="new"
          form={typed?.form ?? { number: '', theme: '', facilitator: '' }}
          problems={typed?.problems ?? []}
        />
        <Button name="intent" value="add">
          {text.add}
        </Button>
      </form>
    </FormSection>
  );
}
