import { CONTACT_LIMITS } from '~/domain/ideas/author-channel';
import { IDEA_LIMITS } from '~/domain/ideas/idea';
import { PRIORITY_AUDIENCES } from '~/domain/priority-audiences';
import { useI18n } from '~/i18n/i18n-context';
import { Button } from '~/ui/button';
import { Checkbox } from '~/ui/checkbox';
import type { Choice } from '~/ui/choice';
import { ChoiceGroup } from '~/ui/choice-group';
import { ErrorSummary } from '~/ui/error-summary';
import { type FormState, firstValue } from '~/ui/form-state';
import { TextArea } from '~/ui/text-area';
import { TextField } from '~/ui/text-field';
import { AuthorContactFields } from './author-contact-fields';
import { type IdeaSayings, ideaSayings } from './idea-sayings';
import { type SameProps, SimilarList, type SimilarView } from './similar-list';

export interface IdeaFormProps extends SameProps {
  action: string;
  state: FormState;
  formId: string;
  speakers: readonly Choice[];
  /** Ideas that resemble what was written: then it is asked whether it is one of them. */
  similar: readonly SimilarView[];
  /** The question whether a contact that is known already may serve for the answer; '' asks nothing. */
  reuse?: string;
  /** The code of the card whose stub led here; '' where none did. */
  card?: string;
}

/** Who may tell an author who proposes alone: the hub itself, and nobody of an organization. */
const CHANNELS = ['email', 'phone', 'sms', 'letter', 'none'] as const;

/** Proposing an idea: one page, nothing typed is lost, no account. */
export function IdeaForm({
  action,
  state,
  formId,
  speakers,
  similar,
  sameAction,
  reuse = '',
  card = '',
}: IdeaFormProps) {
  const { locale, words } = useI18n();
  const text = words.ideas.form;
  const sentences = { ...words.ideas.errors, ...words.authorContact.errors, ...words.voice.card.errors };
  const say = ideaSayings(locale, sentences, state, { ...CONTACT_LIMITS, ...IDEA_LIMITS });
  const isAsked = similar.length > 0;
  return (
    <form method="post" action={action} noValidate>
      <ErrorSummary title={words.forms.errorsTitle} errors={say.all} />
      {/* Enter in a field sends the idea, whatever buttons stand before the last one. */}
      <button type="submit" hidden tabIndex={-1} aria-hidden="true" />
      <input type="hidden" name="formId" value={firstValue(state, 'formId') || formId} />
      {isAsked ? <Question similar={similar} sameAction={sameAction} /> : null}
      {card || firstValue(state, 'card') ? (
        <TextField
          name="card"
          label={words.voice.card.label}
          need="optional"
          hint={words.voice.card.hint}
          error={say.of('card')}
          size="short"
          autoComplete="off"
          spellCheck={false}
          defaultValue={firstValue(state, 'card') || card}
        />
      ) : null}
      <IdeaFields state={state} say={say} speakers={speakers}>
        {isAsked ? null : <SimilarList ideas={[]} sameAction={sameAction} />}
      </IdeaFields>
      {reuse ? (
        <Checkbox
          name="reuse"
          label={reuse}
          hint={words.voice.own.reuseHint}
          defaultChecked={firstValue(state, 'reuse') === 'yes'}
        />
      ) : null}
      <AuthorContactFields by="self" state={state} say={say} channels={CHANNELS} />
      <p className="mb-6 max-w-2xl text-soft">{text.privacy}</p>
      <Button>{isAsked ? words.voice.similar.none : text.send}</Button>
      <script type="module" src="/enhance/similar-ideas.js" />
    </form>
  );
}

/** Between writing and keeping: is it one of these? */
function Question({ similar, sameAction }: SameProps & { similar: readonly SimilarView[] }) {
  const text = useI18n().words.voice.similar;
  return (
    <>
      <SimilarList ideas={similar} sameAction={sameAction} />
      <p className="mb-8">
        <Button>{text.none}</Button>
      </p>
    </>
  );
}

interface IdeaFieldsProps {
  state: FormState;
  say: IdeaSayings;
  speakers: readonly Choice[];
  /** What stands below the title. */
  children: React.ReactNode;
}

function IdeaFields({ state, say, speakers, children }: IdeaFieldsProps) {
  const { words } = useI18n();
  const text = words.ideas.form;
  const audiences = PRIORITY_AUDIENCES.map((value) => ({ value, label: words.switches.audiences[value] }));
  const of = (name: string) => ({ name, error: say.of(name), defaultValue: firstValue(state, name) });
  return (
    <>
      <TextField {...of('title')} label={text.idea} need="required" hint={text.ideaHint} />
      {children}
      <TextArea
        {...of('description')}
        label={text.description}
        need="required"
        hint={text.descriptionHint}
        rows={6}
      />
      <ChoiceGroup
        kind="radio"
        name="speakerType"
        label={text.speaker}
        need="required"
        error={say.of('speakerType')}
        choices={speakers}
        chosen={state.values.speakerType ?? []}
      />
      <TextField
        {...of('speakerFirstName')}
        label={text.firstName}
        need="optional"
        hint={text.firstNameHint}
        autoComplete="given-name"
      />
      <ChoiceGroup
        kind="checkbox"
        name="audiences"
        label={text.audiences}
        need="optional"
        hint={text.audiencesHint}
        error={say.of('audiences')}
        choices={audiences}
        chosen={state.values.audiences ?? []}
        inline
      />
    </>
  );
}
