import type { RoleProblems } from '~/domain/people/read-role-form';
import { useI18n } from '~/i18n/i18n-context';
import { Button } from '~/ui/button';
import { Checkbox } from '~/ui/checkbox';
import type { Choice } from '~/ui/choice';
import { ErrorSummary } from '~/ui/error-summary';
import { Notice } from '~/ui/notice';
import { RoleFields, useSummaryOf } from './role-fields';
import type { RoleRefusal } from './role-refusal';

export interface RoleFormProps {
  action: string;
  choices: readonly Choice[];
  ofSwitch: boolean;
  /** It is the reader's own right to administer: giving it up needs a tick. */
  asksOwnLoss: boolean;
  seen: string;
  values: { role: string; organization: string; until: string };
  problems: RoleProblems;
  refusal: RoleRefusal | undefined;
}

/** Another kind, scope or end of a role. */
export function RoleForm(props: RoleFormProps) {
  const { forms, team: text } = useI18n().words;
  const { refusal, problems } = props;
  return (
    <form method="post" action={props.action} noValidate className="form mt-8 max-w-2xl">
      {refusal ? (
        <Notice tone="warning" role="alert">
          <p>{text.problems[refusal]}</p>
        </Notice>
      ) : null}
      <ErrorSummary title={forms.errorsTitle} errors={useSummaryOf(problems)} />
      <input type="hidden" name="seen" value={props.seen} />
      <RoleFields
        choices={props.choices}
        values={props.values}
        problems={problems}
        ofSwitch={props.ofSwitch}
      />
      {props.asksOwnLoss ? <Checkbox name="knowsOwnLoss" label={text.edit.ownLoss} /> : null}
      <Button name="intent" value="save">
        {text.edit.save}
      </Button>
    </form>
  );
}
