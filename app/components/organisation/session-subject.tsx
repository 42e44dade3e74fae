import type { SessionForm } from '~/domain/switches/form/switch-form';
import { SESSION_KINDS } from '~/domain/switches/switch-event';
import { useI18n } from '~/i18n/i18n-context';
import { SelectField } from '~/ui/select-field';
import { TextField } from '~/ui/text-field';
import type { SessionAtProps } from './session-hours';

/** What a session is: a kind of work, and a title where it has one. */
export function SessionSubject({ at, session, say }: SessionAtProps) {
  const { organisation, switches } = useI18n().words;
  const text = organisation.fields;
  const name = (field: keyof SessionForm) => `sessions[${at}].${field}`;
  const kinds = SESSION_KINDS.map((value) => ({ value, label: switches.sessionKinds[value] }));
  return (
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
  );
}
