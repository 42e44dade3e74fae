import type { FormProblem } from '~/domain/switches/form/switch-form';
import { useI18n } from '~/i18n/i18n-context';
import { Button } from '~/ui/button';
import { ErrorSummary } from '~/ui/error-summary';
import { TextField } from '~/ui/text-field';
import { dayField, sayingsOf } from './switch-form-view';

interface Props {
  href: string;
  firstDay: string;
  answer: { form?: unknown; problems?: readonly FormProblem[] | undefined };
}

/** The new first day: everything else follows from it. */
export function PostponeDayForm({ href, firstDay, answer }: Props) {
  const { words } = useI18n();
  const text = words.lifeCycle.postponing;
  const say = sayingsOf(words, answer.form ? [] : (answer.problems ?? []));
  return (
    <form method="post" action={href} noValidate className="mb-8 max-w-2xl">
      <p className="mb-4">{text.lead}</p>
      <ErrorSummary title={words.forms.errorsTitle} errors={say.all} />
      <TextField
        name="firstDay"
        label={text.firstDay}
        need="required"
        hint={words.organisation.fields.sessionDayHint}
        error={say.of('firstDay')}
        {...dayField(firstDay)}
      />
      <Button look={answer.form ? 'secondary' : 'primary'} name="intent" value="move">
        {text.move}
      </Button>
    </form>
  );
}
