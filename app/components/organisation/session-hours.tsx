import type { SessionForm } from '~/domain/switches/form/switch-form';
import { useI18n } from '~/i18n/i18n-context';
import { TextField } from '~/ui/text-field';
import { dayField, hourField, type Sayings } from './switch-form-view';

export interface SessionAtProps {
  /** Its place among all sessions, from 0. */
  at: number;
  session: SessionForm;
  say: Sayings;
}

/** The day of a session, and from when to when. */
export function SessionHours({ at, session, say }: SessionAtProps) {
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
