import { DECISION_LIMITS, KIND_QUESTIONS, kindOfForm, type OutputKind } from '~/domain/ideas/idea';
import { useI18n } from '~/i18n/i18n-context';
import { paths } from '~/paths';
import { Button } from '~/ui/button';
import { ChoiceGroup } from '~/ui/choice-group';
import { ErrorSummary } from '~/ui/error-summary';
import { type FormState, firstValue } from '~/ui/form-state';
import { TextArea } from '~/ui/text-area';
import { TextField } from '~/ui/text-field';
import { useWording } from '../vocabulary/wording-context';
import { type IdeaSayings, ideaSayings } from './idea-sayings';

export interface IdeaDecisionFormProps {
  number: number;
  /** The version that the page shows: an older one is refused. */
  version: number;
  /** Where the card was dropped; '' is the end of the column. */
  after: string;
  state: FormState;
  /** What is prepared for this idea and not public yet: the form changes it. */
  prepared?: PreparedSeen | null;
  /** Answers that are kept without deciding: their version, and the page of the queue to go on with. */
  kept: { version: number; queue: string };
}

export interface PreparedSeen {
  id: string;
  version: number;
  /** What its author would be told in the usual words. */
  usualAnswer: string;
}

/** The two-way triage: where the idea goes, what it becomes, and why. Works without JavaScript. */
export function IdeaDecisionForm(props: IdeaDecisionFormProps) {
  const { number, version, after, state, prepared = null, kept } = props;
  const { locale, words } = useI18n();
  const { columns } = useWording();
  const text = words.triage.decision;
  const say = ideaSayings(locale, words.triage.errors, state, DECISION_LIMITS);
  return (
    <form method="post" action={paths.triageIdea(number, kept.queue)} noValidate className="decision-form">
      <ErrorSummary title={words.forms.errorsTitle} errors={say.all} />
      <input type="hidden" name="expectedVersion" value={version} />
      <input type="hidden" name="after" value={after} />
      <input type="hidden" name="keptVersion" value={kept.version} />
      <input type="hidden" name="retour" value={kept.queue} />
      {prepared ? (
        <>
          <input type="hidden" name="prepared" value={`${prepared.id}:${prepared.version}`} />
          <input type="hidden" name="usualAnswer" value={prepared.usualAnswer} />
        </>
      ) : null}
      <ChoiceGroup
        kind="radio"
        name="column"
        label={words.triage.decision.column}
        need="required"
        error={say.of('column')}
        choices={inUse(columns, state.values.column).map(({ slug, name, explained }) => ({
          value: slug,
          label: name,
          hint: explained,
        }))}
        chosen={state.values.column ?? []}
      />
      <KindQuestions kind="service" state={state} say={say} />
      <KindQuestions kind="prototype" state={state} say={say} />
      <TextArea
        name="reason"
        label={text.reason}
        need="required"
        hint={text.reasonHint}
        error={say.of('reason')}
        defaultValue={firstValue(state, 'reason')}
      />
      <TextArea
        name="answer"
        label={words.answers.form.answer}
        need="optional"
        hint={words.answers.form.answerHint}
        error={say.of('answer')}
        defaultValue={firstValue(state, 'answer')}
      />
      <p className="actions">
        <Button name="intent" value="decide">
          {words.answers.form.now}
        </Button>
        <Button look="secondary" name="intent" value="prepare">
          {prepared ? words.answers.form.change : words.answers.form.later}
        </Button>
        <Button look="quiet" name="intent" value="keep">
          {words.triageQueue.draft.keep}
        </Button>
      </p>
    </form>
  );
}

interface KindQuestionsProps {
  kind: OutputKind;
  state: FormState;
  say: IdeaSayings;
}

/** Shown when a column of this kind is chosen, by CSS alone; both stay visible where CSS cannot tell. */
function KindQuestions({ kind, state, say }: KindQuestionsProps) {
  const { words } = useI18n();
  const { forms } = useWording();
  const text = words.triage.decision;
  const isService = kind === 'service';
  const formField = isService ? 'serviceForm' : 'prototypeForm';
  return (
    <section className={`kind-questions kind-${kind} card mb-6`} aria-labelledby={`kind-${kind}`}>
      <h3 id={`kind-${kind}`} className="mb-4">
        {isService ? text.ifService : text.ifPrototype}
      </h3>
      <ChoiceGroup
        kind="radio"
        name={formField}
        label={text[formField]}
        need="required"
        error={say.of(formField)}
        choices={inUse(forms, state.values[formField])
          .filter(({ slug }) => kindOfForm(slug) === kind)
          .map(({ slug, name }) => ({ value: slug, label: name }))}
        chosen={state.values[formField] ?? []}
        inline
      />
      {KIND_QUESTIONS[kind].map((name) => (
        <TextField
          key={name}
          name={name}
          label={text[name]}
          need="required"
          hint={text[`${name}Hint`]}
          error={say.of(name)}
          {...(name === 'estimatedCostEuros' ? { inputMode: 'numeric', size: 'short' } : {})}
          defaultValue={firstValue(state, name)}
        />
      ))}
    </section>
  );
}

/** What is offered: all that is in use, and what the idea has already. */
function inUse<Word extends { slug: string; isRetired: boolean }>(
  words: readonly Word[],
  chosen: readonly string[] = [],
): Word[] {
  return words.filter(({ slug, isRetired }) => !isRetired || chosen.includes(slug));
}
