import { CONTACT_LIMITS } from '~/domain/ideas/author-channel';
import { SET_ASIDE_REASONS } from '~/domain/ideas/copying/idea-photo';
import { IDEA_LIMITS } from '~/domain/ideas/idea';
import { NEED_LENGTH } from '~/domain/table-desk/table-change';
import { useI18n } from '~/i18n/i18n-context';
import { Button } from '~/ui/button';
import type { Choice } from '~/ui/choice';
import { ChoiceGroup } from '~/ui/choice-group';
import { ErrorSummary } from '~/ui/error-summary';
import { type FormState, firstValue } from '~/ui/form-state';
import { TextField } from '~/ui/text-field';
import { AuthorContactFields } from '../ideas/author-contact-fields';
import { type IdeaSayings, ideaSayings } from '../ideas/idea-sayings';
import { CaptureRest } from '../table-desk/capture-rest';
import { CaptureWords } from '../table-desk/capture-words';

export interface CopyFormProps {
  id: string;
  action: string;
  state: FormState;
  formId: string;
  speakers: readonly Choice[];
  audiences: readonly Choice[];
  /** The idea that bears the code already, for its sentence. */
  usedBy: number | null;
}

/** What stands on the card, field by field, in the order of the card; or why it is not copied. */
export function CopyForm({ id, action, state, formId, speakers, audiences, usedBy }: CopyFormProps) {
  const { locale, words } = useI18n();
  const text = words.cards.copy;
  const sentences = { ...words.tableDesk.errors, ...words.authorContact.errors, ...text.problems };
  const limits = { ...CONTACT_LIMITS, ...IDEA_LIMITS, need: NEED_LENGTH, idea: usedBy ?? 0 };
  const say = ideaSayings(locale, sentences, state, limits);
  return (
    <form id={id} method="post" action={action} noValidate aria-labelledby="copy">
      <h2 id="copy">{text.form}</h2>
      <ErrorSummary title={words.forms.errorsTitle} errors={say.all} />
      <input type="hidden" name="formId" value={firstValue(state, 'formId') || formId} />
      <TextField
        name="code"
        label={text.code}
        need="optional"
        hint={text.codeHint}
        error={say.of('code')}
        size="short"
        autoComplete="off"
        spellCheck={false}
        defaultValue={firstValue(state, 'code')}
      />
      <CaptureWords state={state} say={say} speakers={speakers} />
      <CaptureRest state={state} say={say} audiences={audiences} />
      <AuthorContactFields by="table" state={state} say={say} />
      <p className="actions">
        <Button name="intent" value="copy">
          {text.save}
        </Button>
        <Button look="secondary" name="intent" value="leave">
          {text.leave}
        </Button>
      </p>
      <SetAside state={state} say={say} />
    </form>
  );
}

function SetAside({ state, say }: { state: FormState; say: IdeaSayings }) {
  const text = useI18n().words.cards.copy;
  const isOpen = say.of('reason') !== undefined || say.of('ideaNumber') !== undefined;
  return (
    <details className="mt-8" open={isOpen}>
      <summary className="fold">{text.asideTitle}</summary>
      <ChoiceGroup
        kind="radio"
        name="reason"
        label={text.asideReason}
        need="required"
        error={say.of('reason')}
        choices={SET_ASIDE_REASONS.map((value) => ({ value, label: text.reasons[value] }))}
        chosen={state.values.reason ?? []}
      />
      <TextField
        name="ideaNumber"
        label={text.asideIdea}
        need="optional"
        hint={text.asideIdeaHint}
        error={say.of('ideaNumber')}
        size="short"
        inputMode="numeric"
        autoComplete="off"
        defaultValue={firstValue(state, 'ideaNumber')}
      />
      <Button look="secondary" name="intent" value="aside">
        {text.aside}
      </Button>
    </details>
  );
}
