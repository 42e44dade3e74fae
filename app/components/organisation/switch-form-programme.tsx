import type { SessionForm } from '~/domain/switches/form/switch-form';
import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { Button } from '~/ui/button';
import { FormSection } from './form-section';
import { type SessionAtProps, SessionHours } from './session-hours';
import { SessionSubject } from './session-subject';
import type { Sayings, SwitchFormView } from './switch-form-view';

/** The sessions of a Switch; the buttons to add or remove one send the form and show it again. */
export function SwitchFormProgramme({ view, say }: { view: SwitchFormView; say: Sayings }) {
  const { words } = useI18n();
  const text = words.organisation;
  const { sessions } = view.form;
  return (
    <FormSection id="programme" title={text.sections.programme}>
      <p className="field-hint mb-5">{text.fields.programmeHint}</p>
      {sessions.map((session, at) => (
        <SessionFields
          // biome-ignore lint/suspicious/noArrayIndexKey: a session being typed has no other name than its place
          key={at}
          at={at}
          session={session}
          say={say}
          isOnly={sessions.length === 1}
        />
      ))}
      <Button
        look="secondary"
        name="intent"
        value="add-session"
        id="field-sessions"
        formAction={`#session-${sessions.length}`}
      >
        {text.fields.addSession}
      </Button>
    </FormSection>
  );
}

interface SessionFieldsProps extends SessionAtProps {
  isOnly: boolean;
}

function SessionFields({ at, session, say, isOnly }: SessionFieldsProps) {
  const { words } = useI18n();
  const text = words.organisation.fields;
  const name = (field: keyof SessionForm) => `sessions[${at}].${field}`;
  return (
    <fieldset
      id={`session-${at}`}
      tabIndex={-1}
      className="mb-6 rounded-md border border-line bg-surface p-4"
    >
      <input type="hidden" name={name('id')} defaultValue={session.id} />
      <legend className="px-2 font-semibold">{fill(text.session, { number: at + 1 })}</legend>
      <SessionHours at={at} session={session} say={say} />
      <SessionSubject at={at} session={session} say={say} />
      {isOnly ? null : (
        <Button look="quiet" name="intent" value={`remove-session-${at}`} formAction="#programme">
          {fill(text.removeSession, { number: at + 1 })}
        </Button>
      )}
    </fieldset>
  );
}
