import type { SessionForm } from '~/domain/switches/form/switch-form';
import { SESSION_KINDS } from '~/domain/switches/switch-event';
import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { Button } from '~/ui/button';
import { SelectField } from '~/ui/select-field';
import { TextField } from '~/ui/text-field';
import { FormSection } from './form-section';
import { dayField, hourField, type Sayings, type SwitchFormView } from './switch-form-view';

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

interface SessionFieldsProps {
  at: number;
  session: SessionForm;
  say: Sayings;
  isOnly: boolean;
}

function SessionFields({ at, session, say, isOnly }: SessionFieldsProps) {
  const { words } = useI18n();
  const text = words.organisation.fields;
  const name = (field: keyof SessionForm) => `sessions[${at}].${field}`;
  const kinds = SESSION_KINDS.map((value) => ({ value, label: words.switches.sessionKinds[value] }));
  return (
    <fieldset
      id={`session-${at}`}
      tabIndex={-1}
      className="mb-6 rounded-md border border-line bg-surface p-4"
    >
      <input type="hidden" name={name('id')} defaultValue={session.id} />
      <legend className="px-2 font-semibold">{fill(text.session, { number: at + 1 })}</legend>
      <div className="grid gap-x-6 sm:grid-cols-3">
        <TextField
          name={name('day')}
          label={text.sessionDay}
          need="required"
          hint={text.sessionDayHint}
          error={say.of(name('day'))}
          {...dayField(session.day)}
        />
        <TextField
          name={name('start')}
          label={text.sessionStart}
          need="required"
          hint={text.hourHint}
          error={say.of(name('start'))}
          {...hourField(session.start)}
        />
        <TextField
          name={name('end')}
          label={text.sessionEnd}
          need="required"
          hint={text.hourHint}
          error={say.of(name('end'))}
          {...hourField(session.end)}
        />
      </div>
      <div className="grid gap-x-6 sm:grid-cols-3">
        <SelectField
          name={name('kind')}
          label={text.sessionKind}
          need="required"
          error={say.of(name('kind'))}
          choices={kinds}
          defaultValue={session.kind}
        />
        <div className="sm:col-span-2">
          <TextField
            name={name('title')}
            label={text.sessionTitle}
            need="optional"
            error={say.of(name('title'))}
            defaultValue={session.title}
          />
        </div>
      </div>
      {isOnly ? null : (
        <Button look="quiet" name="intent" value={`remove-session-${at}`} formAction="#programme">
          {fill(text.removeSession, { number: at + 1 })}
        </Button>
      )}
    </fieldset>
  );
}
