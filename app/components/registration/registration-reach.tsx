import { useI18n } from '~/i18n/i18n-context';
import { firstValue } from '~/ui/form-state';
import { RegistrationCompanion } from './registration-companion';
import { RegistrationContact } from './registration-contact';
import type { RegistrationStepProps } from './registration-step';

/** How to reach somebody, and who accompanies them. */
export function RegistrationReach(props: RegistrationStepProps) {
  const { words } = useI18n();
  const text = words.registration.steps;
  const forWhom = firstValue(props.state, 'forWhom');
  const titles: Record<string, string> = { other: text.reachOther, group: text.reachGroup };
  return (
    <>
      <h2 className="mb-5">{titles[forWhom] ?? text.reach}</h2>
      <RegistrationContact {...props} />
      {forWhom === 'other' || forWhom === 'group' ? (
        <RegistrationCompanion {...props} speaksTo="companion" />
      ) : null}
    </>
  );
}
