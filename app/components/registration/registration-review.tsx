import type { AskingStep } from '~/domain/registrations/form/registration-form';
import { useI18n } from '~/i18n/i18n-context';
import { Button } from '~/ui/button';
import { type Fact, Facts } from '~/ui/facts';
import { firstValue } from '~/ui/form-state';
import { reachFacts } from './reach-facts';
import type { RegistrationStepProps } from './registration-step';
import { welcomeFacts } from './welcome-facts';
import { whoFacts } from './who-facts';

/** Everything once more, with a way back to each step. */
export function RegistrationReview({ state, types }: RegistrationStepProps) {
  const { words } = useI18n();
  const text = words.registration;
  const forWhom = firstValue(state, 'forWhom') as 'self' | 'other' | 'group';
  return (
    <>
      <h2>{text.steps.review}</h2>
      <p className="mt-2 mb-6">{text.review.lead}</p>
      <Part facts={[{ label: text.review.forWhom, value: text.forWhom[forWhom] }]} step="forWhom" />
      <Part facts={whoFacts(words, state, types)} step="who" />
      <Part facts={reachFacts(words, state)} step="reach" />
      <Part facts={welcomeFacts(words, state)} step="needs" />
    </>
  );
}

function Part({ facts, step }: { facts: readonly Fact[]; step: AskingStep }) {
  const { words } = useI18n();
  const text = words.registration.review;
  const names: Record<AskingStep, string> = {
    forWhom: text.changeForWhom,
    who: text.changeWho,
    reach: text.changeReach,
    needs: text.changeNeeds,
  };
  return (
    <div className="card mb-4">
      <Facts facts={facts} />
      <Button look="quiet" name="intent" value={`change-${step}`} aria-label={names[step]}>
        {text.change}
      </Button>
    </div>
  );
}
