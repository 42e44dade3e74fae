import { IDEA_LIMITS } from '~/domain/ideas/idea';
import { useI18n } from '~/i18n/i18n-context';
import { paths } from '~/paths';
import { Button } from '~/ui/button';
import type { Choice } from '~/ui/choice';
import { ChoiceGroup } from '~/ui/choice-group';
import { ErrorSummary } from '~/ui/error-summary';
import { type FormState, firstValue } from '~/ui/form-state';
import { TextArea } from '~/ui/text-area';
import { TextField } from '~/ui/text-field';
import { type IdeaSayings, ideaSayings } from './idea-sayings';

export interface IdeaFormProps {
  switchSlug: string;
  state: FormState;
  formId: string;
  speakers: readonly Choice[];
  audiences: readonly Choice[];
}

/** Proposing an idea: one page, nothing typed is lost, no account. */
export function IdeaForm({ switchSlug, state, formId, speakers, audiences }: IdeaFormProps) {
  const { locale, words } = useI18n();
  const text = words.ideas.form;
  const say = ideaSayings(locale, words.ideas.errors, state, IDEA_LIMITS);
  return (
    <form method="post" action={paths.proposeIdea(switchSlug)} noValidate>
      <ErrorSummary title={words.forms.errorsTitle} errors={say.all} />
      <input type="hidden" name="formId" value={firstValue(state, 'formId') || formId} />
      <TextField
        name="title"
        label={text.idea}
        need="required"
        hint={text.ideaHint}
        error={say.of('title')}
        defaultValue={firstValue(state, 'title')}
      />
      <TextArea
        name="description"
        label={text.description}
        need="required"
        hint={text.descriptionHint}
        error={say.of('description')}
        rows={6}
        defaultValue={firstValue(state, 'description')}
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
        name="speakerFirstName"
        label={text.firstName}
        need="optional"
        hint={text.firstNameHint}
        error={say.of('speakerFirstName')}
        autoComplete="given-name"
        defaultValue={firstValue(state, 'speakerFirstName')}
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
      <AnswerFields state={state} say={say} />
      <p className="mb-6 max-w-2xl text-soft">{text.privacy}</p>
      <Button>{text.send}</Button>
    </form>
  );
}

function AnswerFields({ state, say }: { state: FormState; say: IdeaSayings }) {
  const { words } = useI18n();
  const text = words.ideas.form;
  return (
    <>
      <ChoiceGroup
        kind="radio"
        name="authorContact"
        label={text.contact}
        need="optional"
        hint={text.contactHint}
        error={say.of('authorContact')}
        choices={[
          { value: 'email', label: text.byEmail },
          { value: 'phone', label: text.byPhone },
          { value: 'none', label: text.byNobody },
        ]}
        chosen={state.values.authorContact ?? []}
        inline
      />
      <TextField
        name="authorEmail"
        type="email"
        label={text.email}
        need="optional"
        hint={text.emailHint}
        error={say.of('authorEmail')}
        autoComplete="email"
        spellCheck={false}
        defaultValue={firstValue(state, 'authorEmail')}
      />
      <TextField
        name="authorPhone"
        type="tel"
        label={text.phone}
        need="optional"
        hint={text.phoneHint}
        error={say.of('authorPhone')}
        autoComplete="tel"
        defaultValue={firstValue(state, 'authorPhone')}
      />
    </>
  );
}
