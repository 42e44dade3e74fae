import type { RegistrationWindow } from '~/domain/switches/registration-window';
import { fill } from '~/i18n/fill';
import type { fr } from '~/i18n/fr';
import { useI18n } from '~/i18n/i18n-context';
import { paths } from '~/paths';
import { Button } from '~/ui/button';
import { ErrorSummary } from '~/ui/error-summary';
import { TextField } from '~/ui/text-field';
import { FormSection } from './form-section';
import { dayField, hourField } from './switch-form-view';

export interface Reopening {
  day: string;
  hour: string;
  problem: keyof typeof fr.lifeCycle.registering.problems;
}

interface Props {
  event: { slug: string; version: number };
  window: RegistrationWindow;
  /** « lundi 24 juin 2026 à 18 h ». */
  closes: string;
  reopening?: Reopening | undefined;
}

/** Closing registration now, or opening it again until a day. */
export function SwitchRegisteringNow({ event, window, closes, reopening }: Props) {
  const text = useI18n().words.lifeCycle.registering;
  if (window !== 'open' && window !== 'closed') return null;
  return (
    <FormSection id="registering-now" title={text.title}>
      <form method="post" action={paths.manageSwitch(event.slug)} noValidate>
        <input type="hidden" name="version" value={event.version} />
        {window === 'open' ? (
          <>
            <p className="mb-4">{fill(text.openUntil, { closes })}</p>
            <p className="mb-4">{text.closeText}</p>
            <Button look="secondary" name="intent" value="close-registration">
              {text.close}
            </Button>
          </>
        ) : (
          <Reopen closes={closes} reopening={reopening} />
        )}
      </form>
    </FormSection>
  );
}

function Reopen({ closes, reopening }: Pick<Props, 'closes' | 'reopening'>) {
  const { words } = useI18n();
  const text = words.lifeCycle.registering;
  const error = reopening && text.problems[reopening.problem];
  return (
    <>
      <ErrorSummary
        title={words.forms.errorsTitle}
        errors={error ? [{ name: 'untilDay', message: error }] : []}
      />
      <p className="mb-4">{fill(text.closedSince, { closes })}</p>
      <div className="grid max-w-3xl gap-x-6 sm:grid-cols-2">
        <TextField
          name="untilDay"
          label={text.day}
          need="required"
          hint={words.organisation.fields.sessionDayHint}
          error={error}
          {...dayField(reopening?.day ?? '')}
        />
        <TextField
          name="untilHour"
          label={text.hour}
          need="optional"
          hint={text.hourHint}
          {...hourField(reopening?.hour ?? '')}
        />
      </div>
      <Button look="secondary" name="intent" value="reopen-registration">
        {text.reopen}
      </Button>
    </>
  );
}
