import { STEPS, type Step } from '~/domain/registrations/form/registration-form';
import { ASKING } from '~/domain/registrations/form/registration-steps';
import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { paths } from '~/paths';
import { Button } from '~/ui/button';
import type { Choice } from '~/ui/choice';
import { ErrorSummary } from '~/ui/error-summary';
import { type FormState, firstValue } from '~/ui/form-state';
import { Steps } from '~/ui/steps';
import { RegistrationForWhom } from './registration-for-whom';
import { RegistrationGroup } from './registration-group';
import { RegistrationListen } from './registration-listen';
import { RegistrationNotice } from './registration-notice';
import { RegistrationReach } from './registration-reach';
import { RegistrationReview } from './registration-review';
import { registrationSayings } from './registration-sayings';
import { carriedValues } from './registration-values';
import { RegistrationWelcome } from './registration-welcome';
import { RegistrationWho } from './registration-who';

export interface RegistrationWizardProps {
  slug: string;
  step: Step;
  state: FormState;
  formId: string;
  /** Under which what was typed so far is kept; '' while nothing is. */
  draftCode: string;
  hubName: string;
  /** After the Switch, for how many months the hub keeps who came. */
  keptMonths: number;
  types: readonly Choice[];
}

/** One step at a time; what the other steps asked travels along, hidden, so that nothing is ever lost. */
export function RegistrationWizard(props: RegistrationWizardProps) {
  const { slug, step, state, formId, draftCode, types, hubName, keptMonths } = props;
  const { words } = useI18n();
  const text = words.registration;
  const say = registrationSayings(text, state);
  const place = step === 'review' ? 0 : STEPS.indexOf(step) + 1;
  const values = { ...state.values, formId: [firstValue(state, 'formId') || formId] };
  return (
    <form
      className="max-w-2xl"
      id="registration"
      method="post"
      action={paths.register(slug)}
      noValidate
      data-away={text.network.away}
      data-away-text={text.network.awayText}
    >
      <ErrorSummary title={words.forms.errorsTitle} errors={say.all} />
      <input type="hidden" name="step" value={step} />
      {draftCode ? <input type="hidden" name="draft" value={draftCode} /> : null}
      {carriedValues(values, step).map(([name, value], at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a field may be there twice with the same value
        <input key={`${name} ${at}`} type="hidden" name={name} value={value} />
      ))}
      {place > 0 ? (
        <Steps
          text={fill(words.forms.step, { step: place, steps: ASKING.length })}
          step={place}
          steps={ASKING.length}
        />
      ) : (
        <Steps text={text.lastStep} step={ASKING.length} steps={ASKING.length} />
      )}
      <RegistrationListen />
      <StepBody step={step} state={state} say={say} types={types} />
      {step === 'forWhom' ? null : <RegistrationNotice hubName={hubName} months={keptMonths} />}
      <div className="mt-8 flex flex-row-reverse flex-wrap items-center justify-end gap-4">
        <Button name="intent" value={step === 'review' ? 'confirm' : 'next'}>
          {step === 'review' ? text.review.confirm : words.forms.next}
        </Button>
        {step === 'forWhom' ? null : (
          <Button look="secondary" name="intent" value="back">
            {words.forms.back}
          </Button>
        )}
      </div>
    </form>
  );
}

function StepBody({ step, ...given }: { step: Step } & Parameters<typeof RegistrationReview>[0]) {
  const { words } = useI18n();
  const text = words.registration.steps;
  const isGroup = firstValue(given.state, 'forWhom') === 'group';
  const isOther = firstValue(given.state, 'forWhom') === 'other';
  if (step === 'forWhom') return <RegistrationForWhom {...given} />;
  if (step === 'who' && isGroup) return <RegistrationGroup {...given} />;
  if (step === 'who')
    return (
      <>
        <h2 className="mb-5">{isOther ? text.whoOther : text.who}</h2>
        <RegistrationWho {...given} />
      </>
    );
  if (step === 'reach') return <RegistrationReach {...given} />;
  return step === 'needs' ? <RegistrationWelcome {...given} /> : <RegistrationReview {...given} />;
}
