import {
  type FormProblem,
  SESSION_FIELDS,
  type SessionForm,
  type SwitchForm,
} from '~/domain/switches/form/switch-form';
import type { SessionKind } from '~/domain/switches/switch-event';
import { useI18n } from '~/i18n/i18n-context';
import { Button } from '~/ui/button';
import { ErrorSummary } from '~/ui/error-summary';
import { TextField } from '~/ui/text-field';
import { CarriedFields } from './carried-fields';
import { FormSection } from './form-section';
import { type SessionAtProps, SessionHours } from './session-hours';
import { SWITCH_FORM_ID } from './switch-form';
import { dayField, hourField, sayingsOf } from './switch-form-view';

interface Props {
  href: string;
  form: SwitchForm;
  seen: string;
  answer: {
    firstDay?: string | undefined;
    problems?: readonly FormProblem[] | undefined;
    typedWords?: readonly [string, string][] | undefined;
  };
  /** What else moves by as many days. */
  follows: { opening: boolean; releases: boolean };
}

/** The whole programme at its new dates, to be corrected, and until when one registers. */
export function PostponeForm({ href, form, seen, answer, follows }: Props) {
  const { words } = useI18n();
  const text = words.lifeCycle.postponing;
  const say = sayingsOf(words, answer.problems ?? []);
  const carried = [
    ['firstDay', answer.firstDay ?? ''],
    ['seen', seen],
    ['opensDay', form.opensDay],
    ['opensHour', form.opensHour],
    ...(answer.typedWords ?? []),
  ] as const;
  return (
    <form id={SWITCH_FORM_ID} method="post" action={href} noValidate>
      <CarriedFields fields={carried} />
      <ErrorSummary title={words.forms.errorsTitle} errors={say.all} />
      <FormSection id="new-dates" title={text.newDates}>
        {form.sessions.map((session, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the sessions of one answer never change places
          <SessionDates key={at} at={at} session={session} say={say} />
        ))}
      </FormSection>
      <FormSection id="registering" title={text.closing}>
        <div className="grid max-w-3xl gap-x-6 sm:grid-cols-2">
          <TextField
            name="closesDay"
            label={words.organisation.fields.closesDay}
            need="optional"
            hint={words.organisation.fields.closesHint}
            error={say.of('closesDay')}
            {...dayField(form.closesDay)}
          />
          <TextField
            name="closesHour"
            label={words.organisation.fields.closesHour}
            need="optional"
            hint={words.organisation.fields.hourHint}
            error={say.of('closesHour')}
            {...hourField(form.closesHour)}
          />
        </div>
        <ul>
          {follows.opening ? <li>{text.openingFollows}</li> : null}
          {follows.releases ? <li>{text.releasesFollow}</li> : null}
          <li>{text.remindersFollow}</li>
          <li>{text.asked}</li>
        </ul>
      </FormSection>
      <div className="actions border-t border-line pt-6">
        <Button name="intent" value="postpone">
          {text.next}
        </Button>
      </div>
    </form>
  );
}

const SHOWN: readonly string[] = ['day', 'start', 'end'];

function SessionDates({ at, session, say }: SessionAtProps) {
  const { words } = useI18n();
  const name = (field: keyof SessionForm) => `sessions[${at}].${field}`;
  const kind = words.switches.sessionKinds[session.kind as SessionKind] ?? '';
  const kept = SESSION_FIELDS.filter((field) => !SHOWN.includes(field));
  return (
    <fieldset className="mb-4 rounded-md border border-line bg-surface p-4">
      {/* Floated: a long name wraps inside the frame, not across its edge. */}
      <legend className="float-left mb-3 w-full font-semibold">
        {[kind, session.title].filter(Boolean).join(', ')}
      </legend>
      <CarriedFields fields={kept.map((field) => [name(field), session[field]] as const)} />
      <div className="clear-both">
        <SessionHours at={at} session={session} say={say} />
      </div>
    </fieldset>
  );
}
