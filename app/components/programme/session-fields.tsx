import type { SessionForm } from '~/domain/switches/form/switch-form';
import { SESSION_KINDS } from '~/domain/switches/switch-event';
import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { Button } from '~/ui/button';
import { SelectField } from '~/ui/select-field';
import { TextArea } from '~/ui/text-area';
import { TextField } from '~/ui/text-field';
import { dayField, hourField, type Sayings } from '../organisation/switch-form-view';

export interface SessionFieldsProps {
  /** Its place among all sessions, from 0. */
  at: number;
  session: SessionForm;
  say: Sayings;
  /** A Switch has at least one: the only one is not taken out. */
  isOnly: boolean;
}

/** Everything that a programme says of one session. */
export function SessionFields({ at, session, say, isOnly }: SessionFieldsProps) {
  const { organisation, programme, switches } = useI18n().words;
  const text = organisation.fields;
  const name = (field: keyof SessionForm) => `sessions[${at}].${field}`;
  const kinds = SESSION_KINDS.map((value) => ({ value, label: switches.sessionKinds[value] }));
  return (
    <fieldset className="mt-3">
      <legend className="sr-only">{fill(text.session, { number: at + 1 })}</legend>
      <input type="hidden" name={name('id')} defaultValue={session.id} />
      <WhenFields {...{ at, session, say, isOnly }} />
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
      <div className="grid gap-x-6 sm:grid-cols-2">
        <TextField
          name={name('room')}
          label={programme.room}
          need="optional"
          hint={programme.roomHint}
          error={say.of(name('room'))}
          defaultValue={session.room}
        />
        <TextField
          name={name('facilitator')}
          label={programme.facilitator}
          need="optional"
          hint={programme.facilitatorHint}
          error={say.of(name('facilitator'))}
          autoComplete="off"
          defaultValue={session.facilitator}
        />
      </div>
      <TextArea
        name={name('description')}
        label={programme.description}
        need="optional"
        hint={programme.descriptionHint}
        error={say.of(name('description'))}
        rows={3}
        defaultValue={session.description}
      />
      {isOnly ? null : (
        <Button look="quiet" name="intent" value={`remove-session-${at}`} formAction="#programme">
          {fill(text.removeSession, { number: at + 1 })}
        </Button>
      )}
    </fieldset>
  );
}

function WhenFields({ at, session, say }: SessionFieldsProps) {
  const text = useI18n().words.organisation.fields;
  const name = (field: keyof SessionForm) => `sessions[${at}].${field}`;
  return (
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
  );
}
