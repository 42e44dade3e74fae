import type { ReactNode } from 'react';
import { PRIORITY_AUDIENCES } from '~/domain/priority-audiences';
import { useI18n } from '~/i18n/i18n-context';
import { ChoiceGroup } from '~/ui/choice-group';
import { ErrorSummary } from '~/ui/error-summary';
import { TextArea } from '~/ui/text-area';
import { TextField } from '~/ui/text-field';
import { FormSection } from './form-section';
import { SwitchFormPlace } from './switch-form-place';
import { SwitchFormProgramme } from './switch-form-programme';
import { SwitchFormRegistering } from './switch-form-registering';
import { SwitchFormSeats } from './switch-form-seats';
import { type Sayings, type SwitchFormView, sayingsOf } from './switch-form-view';
import { TellAnyway } from './tell-anyway';

export const SWITCH_FORM_ID = 'switch-form';

export interface SwitchFormProps {
  /** Where it is sent; said in full, so that the fragment of an added session does not stay. */
  action: string;
  view: SwitchFormView;
  /**
   * Of a Switch that exists: which one, and what this form shows of it. Its programme and its seats have pages of
   * their own.
   */
  existing?: { id: string; version: number; seen: string };
  /** Of a Switch that people know: whether they are told of what they need not know. */
  tells?: { typedWords: [string, string][] | undefined } | undefined;
  /** The buttons that end it. */
  children: ReactNode;
}

/** A Switch from its title to its phone number, in the order in which one thinks of it. */
export function SwitchForm({ action, view, existing, tells, children }: SwitchFormProps) {
  const { words } = useI18n();
  const say = sayingsOf(words, view.problems);
  return (
    <form id={SWITCH_FORM_ID} method="post" action={action} noValidate data-rows="programme">
      {/* The Enter key presses a form's first button: let it be this one, not "add a session". */}
      <button type="submit" name="intent" value="save" tabIndex={-1} aria-hidden="true" className="sr-only">
        {words.organisation.save}
      </button>
      {existing ? (
        <>
          <input type="hidden" name="id" value={existing.id} />
          <input type="hidden" name="version" value={existing.version} />
          <input type="hidden" name="seen" value={existing.seen} />
        </>
      ) : null}
      <ErrorSummary title={words.forms.errorsTitle} errors={say.all} />
      <AboutFields view={view} say={say} />
      {existing ? null : <SwitchFormProgramme view={view} say={say} />}
      <SwitchFormPlace view={view} say={say} />
      {existing ? null : <SwitchFormSeats view={view} say={say} />}
      <SwitchFormRegistering view={view} say={say} />
      {tells ? <TellAnyway ticked={view.form.tellAnyway} typedWords={tells.typedWords} /> : null}
      <div className="actions border-t border-line pt-6">{children}</div>
    </form>
  );
}

function AboutFields({ view, say }: { view: SwitchFormView; say: Sayings }) {
  const { words } = useI18n();
  const text = words.organisation;
  return (
    <FormSection id="about" title={text.sections.about}>
      <TextField
        name="title"
        label={text.fields.title}
        need="required"
        hint={text.fields.titleHint}
        error={say.of('title')}
        defaultValue={view.form.title}
      />
      <TextArea
        name="purpose"
        label={text.fields.purpose}
        need="required"
        hint={text.fields.purposeHint}
        error={say.of('purpose')}
        rows={5}
        defaultValue={view.form.purpose}
      />
      <ChoiceGroup
        kind="checkbox"
        name="audiences"
        label={text.fields.audiences}
        need="optional"
        hint={text.fields.audiencesHint}
        choices={PRIORITY_AUDIENCES.map((value) => ({ value, label: words.switches.audiences[value] }))}
        chosen={view.form.audiences}
        inline
      />
    </FormSection>
  );
}
