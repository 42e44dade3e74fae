import type { ReactNode } from 'react';
import type { FormProblem, SwitchForm } from '~/domain/switches/form/switch-form';
import { useI18n } from '~/i18n/i18n-context';
import { Button } from '~/ui/button';
import type { Choice } from '~/ui/choice';
import { ErrorSummary } from '~/ui/error-summary';
import { AnnounceStep } from './announce-step';
import type { AnnounceView } from './announce-view';
import { SWITCH_FORM_ID } from './switch-form';
import { type Sayings, type SwitchFormView, sayingsOf } from './switch-form-view';
import { TellAnyway } from './tell-anyway';

export interface SwitchPartFormProps {
  action: string;
  loaded: {
    team: { status: string };
    form: SwitchForm;
    zones: readonly Choice[];
    stakeholderTypes: readonly { slug: string; label: string }[];
    existing: { id: string; seen: string };
  };
  /** What came back of a form that did not go through. */
  answer: {
    form?: SwitchForm | undefined;
    seen?: string | undefined;
    problems?: readonly FormProblem[] | undefined;
    announcing?: AnnounceView | undefined;
    typedWords?: [string, string][] | undefined;
  };
  children: (view: SwitchFormView, say: Sayings) => ReactNode;
}

/**
 * The form around one part of a Switch that exists, or the step that shows whom its change tells.
 * A cancelled one stays as it was.
 */
export function SwitchPartForm({ action, loaded, answer, children }: SwitchPartFormProps) {
  const { words } = useI18n();
  if (answer.announcing) return <AnnounceStep action={action} view={answer.announcing} act="save" />;
  const problems = answer.problems ?? [];
  const view = { ...loaded, form: answer.form ?? loaded.form, problems, communes: [] };
  const say = sayingsOf(words, problems);
  return (
    <form id={SWITCH_FORM_ID} method="post" action={action} noValidate data-rows="programme">
      {/* The Enter key presses a form's first button: let it be this one, not "add a session". */}
      <button type="submit" name="intent" value="save" tabIndex={-1} aria-hidden="true" className="sr-only">
        {words.organisation.save}
      </button>
      <input type="hidden" name="id" value={loaded.existing.id} />
      <input type="hidden" name="seen" value={answer.seen ?? loaded.existing.seen} />
      <ErrorSummary title={words.forms.errorsTitle} errors={say.all} />
      {children(view, say)}
      {loaded.team.status === 'published' ? (
        <TellAnyway ticked={view.form.tellAnyway} typedWords={answer.typedWords} />
      ) : null}
      {loaded.team.status === 'cancelled' ? null : (
        <div className="actions border-t border-line pt-6">
          <Button name="intent" value="save">
            {words.organisation.save}
          </Button>
        </div>
      )}
    </form>
  );
}
