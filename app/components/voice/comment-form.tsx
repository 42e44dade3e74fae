import { COMMENT_LIMITS } from '~/domain/ideas/comments/comment-input';
import { useI18n } from '~/i18n/i18n-context';
import { paths } from '~/paths';
import { Button } from '~/ui/button';
import { ErrorSummary } from '~/ui/error-summary';
import { type FormState, firstValue } from '~/ui/form-state';
import { TextArea } from '~/ui/text-area';
import { TextField } from '~/ui/text-field';
import { ideaSayings } from '../ideas/idea-sayings';

export interface CommentFormProps {
  number: number;
  formId: string;
  state: FormState;
}

/** What somebody wants to say of an idea. */
export function CommentForm({ number, formId, state }: CommentFormProps) {
  const { locale, words } = useI18n();
  const text = words.voice.comments;
  const say = ideaSayings(locale, words.voice.errors, state, COMMENT_LIMITS);
  const of = (name: string) => ({ name, error: say.of(name), defaultValue: firstValue(state, name) });
  return (
    <form method="post" action={paths.commentIdea(number)} noValidate>
      <ErrorSummary title={words.forms.errorsTitle} errors={say.all} />
      <input type="hidden" name="formId" value={firstValue(state, 'formId') || formId} />
      <TextArea {...of('words')} label={text.words} need="required" hint={text.wordsHint} rows={5} />
      <TextField
        {...of('firstName')}
        label={text.firstName}
        need="optional"
        hint={text.firstNameHint}
        autoComplete="given-name"
      />
      <Button>{text.send}</Button>
    </form>
  );
}
