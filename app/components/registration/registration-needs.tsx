import { NEED_KINDS } from '~/domain/needs/need-kinds';
import { useI18n } from '~/i18n/i18n-context';
import { Checkbox } from '~/ui/checkbox';
import { ChoiceGroup } from '~/ui/choice-group';
import { firstValue } from '~/ui/form-state';
import { TextArea } from '~/ui/text-area';
import type { RegistrationStepProps } from './registration-step';

/** What somebody needs to take part, with a consent of its own: never ticked beforehand. */
export function RegistrationNeeds({ state, say }: RegistrationStepProps) {
  const { words } = useI18n();
  const text = words.registration.reach;
  return (
    <>
      <ChoiceGroup
        kind="checkbox"
        name="needKinds"
        label={text.needKinds}
        need="optional"
        hint={text.needKindsHint}
        choices={NEED_KINDS.map((value) => ({ value, label: words.needs.kinds[value] }))}
        chosen={state.values.needKinds ?? []}
        inline
      />
      <TextArea
        name="accessNeeds"
        label={text.needs}
        need="optional"
        hint={text.needsHint}
        error={say.of('accessNeeds')}
        rows={3}
        defaultValue={firstValue(state, 'accessNeeds')}
      />
      <Checkbox
        name="accessNeedsConsent"
        label={text.needsConsent}
        hint={text.needsConsentHint}
        error={say.of('accessNeedsConsent')}
        defaultChecked={firstValue(state, 'accessNeedsConsent') !== ''}
      />
    </>
  );
}
