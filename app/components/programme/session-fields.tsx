import type { SessionForm } from '~/domain/switches/form/switch-form';
import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { Button } from '~/ui/button';
import { TextArea } from '~/ui/text-area';
import { TextField } from '~/ui/text-field';
import { type SessionAtProps, SessionHours } from '../organisation/session-hours';
import { SessionSubject } from '../organisation/session-subject';

export interface SessionFieldsProps extends SessionAtProps {
  /** A Switch has at least one: the only one is not taken out. */
  isOnly: boolean;
}

/** Everything that a programme says of one session. */
export function SessionFields({ at, session, say, isOnly }: SessionFieldsProps) {
  const { organisation, programme } = useI18n().words;
  const text = organisation.fields;
  const name = (field: keyof SessionForm) => `sessions[${at}].${field}`;
  return (
    <fieldset className="mt-3">
      <legend className="sr-only">{fill(text.session, { number: at + 1 })}</legend>
      <input type="hidden" name={name('id')} defaultValue={session.id} />
      <SessionHours at={at} session={session} say={say} />
      <SessionSubject at={at} session={session} say={say} />
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
