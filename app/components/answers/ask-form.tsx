import { QUESTION_LIMITS } from '~/domain/ideas/questions/question-input';
import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { paths } from '~/paths';
import { Button } from '~/ui/button';
import { ErrorSummary } from '~/ui/error-summary';
import { emptyForm, type FormState, firstValue } from '~/ui/form-state';
import { Notice } from '~/ui/notice';
import { TextArea } from '~/ui/text-area';
import { ideaSayings } from '../ideas/idea-sayings';

export interface AskFormProps {
  number: number;
  /** The page of the queue to be led back to; '' where there is none. */
  queue: string;
  /** How the question reaches its author, in words. */
  told: string;
  isReachable: boolean;
  /** The Switch that the idea was proposed for: its team may know its author. */
  event: { slug: string; title: string };
  state: FormState | undefined;
}

/** One question to the author of an idea. */
export function AskForm({ number, queue, told, isReachable, event, state = emptyForm }: AskFormProps) {
  const { locale, words } = useI18n();
  const text = words.answers.ask;
  const say = ideaSayings(locale, words.answers.errors, state, QUESTION_LIMITS);
  if (!isReachable) return <NobodyToAsk number={number} event={event} />;
  return (
    <form method="post" action={paths.askAuthor(number, queue)} noValidate className="mt-6 max-w-2xl">
      <ErrorSummary title={words.forms.errorsTitle} errors={say.all} />
      <TextArea
        name="words"
        label={text.words}
        need="required"
        hint={text.wordsHint}
        error={say.of('words')}
        defaultValue={firstValue(state, 'words')}
      />
      <Notice title={text.by}>
        <p>{told}</p>
      </Notice>
      <Button name="intent" value="ask">
        {text.send}
      </Button>
    </form>
  );
}

/** Its author left no way to be written to: who may know them, and where what is learnt is kept. */
function NobodyToAsk({ number, event }: Pick<AskFormProps, 'number' | 'event'>) {
  const text = useI18n().words.answers.ask;
  return (
    <Notice tone="warning" title={text.nobody}>
      <ul className="grid gap-3">
        <li>
          <p>{fill(text.askTeam, { switch: event.title })}</p>
          <a className="tap" href={paths.switchTeam(event.slug)}>
            {text.seeTeam}
          </a>
        </li>
        <li>
          <p>{text.askMediator}</p>
        </li>
        <li>
          <p>{text.noteIt}</p>
          <a className="tap" href={`${paths.triageIdea(number)}#notes`}>
            {text.writeNote}
          </a>
        </li>
      </ul>
    </Notice>
  );
}
