import { NEED_KINDS } from '~/domain/needs/need-kinds';
import { personField } from '~/domain/registrations/form/person-field';
import { useI18n } from '~/i18n/i18n-context';
import { Checkbox } from '~/ui/checkbox';
import { ChoiceGroup } from '~/ui/choice-group';
import { firstValue } from '~/ui/form-state';
import { TextArea } from '~/ui/text-area';
import { whoIsAsked } from './registration-asked';
import type { RegistrationPersonProps } from './registration-step';

/** What somebody needs to take part, with a consent of its own: never ticked beforehand. */
export function RegistrationNeeds({ state, say, place }: RegistrationPersonProps) {
  const { words } = useI18n();
  const text = words.registration.needs;
  const asked = whoIsAsked(state, place);
  const field = (name: string) => (place === undefined ? name : personField.of(place, name));
  return (
    <>
      <ChoiceGroup
        kind="checkbox"
        name={field('needKinds')}
        label={text.kinds[asked]}
        need="optional"
        hint={text.kindsHint}
        choices={NEED_KINDS.map((value) => ({ value, label: words.needs.kinds[value] }))}
        chosen={state.values[field('needKinds')] ?? []}
        inline
      />
      <TextArea
        name={field('accessNeeds')}
        label={text.text}
        need="optional"
        hint={text.textHint}
        error={say.of(field('accessNeeds'))}
        rows={3}
        defaultValue={firstValue(state, field('accessNeeds'))}
      />
      <Checkbox
        name={field('accessNeedsConsent')}
        label={text.consent[asked]}
        hint={text.consentHint}
        error={say.of(field('accessNeedsConsent'))}
        defaultChecked={firstValue(state, field('accessNeedsConsent')) !== ''}
      />
    </>
  );
}
