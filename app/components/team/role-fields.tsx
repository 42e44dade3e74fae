import type { RoleProblems } from '~/domain/people/read-role-form';
import { useI18n } from '~/i18n/i18n-context';
import type { Choice } from '~/ui/choice';
import { ChoiceGroup } from '~/ui/choice-group';
import type { SummaryError } from '~/ui/error-summary';
import { TextField } from '~/ui/text-field';
import { problemText } from './problem-text';

export interface RoleFieldsProps {
  choices: readonly Choice[];
  values: { role: string; organization: string; until: string };
  problems: RoleProblems;
  /** Says when a role of one Switch ends by itself. */
  ofSwitch?: boolean;
}

/** Which role, for whom, until when: the same for inviting and for changing. */
export function RoleFields({ choices, values, problems, ofSwitch = false }: RoleFieldsProps) {
  const text = useI18n().words.team;
  const error = (name: keyof RoleProblems) => problemText(text, problems[name]);
  return (
    <>
      <ChoiceGroup
        kind="radio"
        name="role"
        label={text.role}
        need="required"
        choices={choices}
        chosen={[values.role]}
        error={error('role')}
      />
      {ofSwitch ? null : (
        <TextField
          name="organization"
          label={text.invite.organization}
          hint={text.invite.organizationHint}
          need="optional"
          defaultValue={values.organization}
          error={error('organization')}
          autoComplete="off"
        />
      )}
      <TextField
        name="until"
        label={text.invite.until}
        hint={ofSwitch ? text.invite.untilSwitchHint : text.invite.untilHint}
        need="optional"
        type="date"
        size="short"
        defaultValue={values.until}
        error={error('until')}
      />
    </>
  );
}

/** Everything to mend, in the order of the form. */
export function useSummaryOf(problems: RoleProblems): SummaryError[] {
  const text = useI18n().words.team;
  const order = ['name', 'email', 'role', 'organization', 'until'] as const;
  return order.flatMap((name) => {
    const message = problemText(text, problems[name]);
    return message ? [{ name, message }] : [];
  });
}
