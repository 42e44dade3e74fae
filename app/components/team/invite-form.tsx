import type { RoleProblems } from '~/domain/people/read-role-form';
import { useI18n } from '~/i18n/i18n-context';
import { Button } from '~/ui/button';
import type { Choice } from '~/ui/choice';
import { ErrorSummary } from '~/ui/error-summary';
import { Notice } from '~/ui/notice';
import { TextField } from '~/ui/text-field';
import { problemText } from './problem-text';
import { RoleFields, useSummaryOf } from './role-fields';

export interface InviteFormProps {
  action: string;
  choices: readonly Choice[];
  values: { name: string; email: string; role: string; organization: string; until: string };
  problems: RoleProblems;
  /** They hold this role already. */
  isAlready: boolean;
  ofSwitch?: boolean;
}

/** Inviting somebody by e-mail. */
export function InviteForm({ action, choices, values, problems, isAlready, ofSwitch }: InviteFormProps) {
  const { forms, team: text } = useI18n().words;
  return (
    <section aria-labelledby="invite" className="no-print mt-12">
      <h2 id="invite">{text.invite.title}</h2>
      <p className="mt-2 mb-6 max-w-2xl">{text.invite.text}</p>
      {isAlready ? (
        <Notice tone="warning" role="alert">
          <p>{text.problems.already}</p>
        </Notice>
      ) : null}
      <form method="post" action={action} noValidate className="form max-w-2xl">
        <ErrorSummary title={forms.errorsTitle} errors={useSummaryOf(problems)} />
        <TextField
          name="name"
          label={text.invite.name}
          need="required"
          autoComplete="off"
          defaultValue={values.name}
          error={problemText(text, problems.name)}
        />
        <TextField
          name="email"
          type="email"
          label={text.invite.email}
          hint={text.invite.emailHint}
          need="required"
          autoComplete="off"
          spellCheck={false}
          defaultValue={values.email}
          error={problemText(text, problems.email)}
        />
        <RoleFields choices={choices} values={values} problems={problems} ofSwitch={ofSwitch ?? false} />
        <Button name="intent" value="invite">
          {text.invite.send}
        </Button>
      </form>
    </section>
  );
}
