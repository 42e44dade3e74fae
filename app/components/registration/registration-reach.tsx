import { CONTACTS } from '~/domain/registrations/form/registration-input';
import { useI18n } from '~/i18n/i18n-context';
import { Checkbox } from '~/ui/checkbox';
import { ChoiceGroup } from '~/ui/choice-group';
import { firstValue } from '~/ui/form-state';
import { TextArea } from '~/ui/text-area';
import { TextField } from '~/ui/text-field';
import type { RegistrationStepProps } from './registration-step';

/** How to reach somebody, who accompanies them, and what they need. */
export function RegistrationReach(props: RegistrationStepProps) {
  const { state } = props;
  const { words } = useI18n();
  const text = words.registration.steps;
  const forWhom = firstValue(state, 'forWhom');
  const titles: Record<string, string> = { other: text.reachOther, group: text.reachGroup };
  return (
    <>
      <h2 className="mb-5">{titles[forWhom] ?? text.reach}</h2>
      <RegistrationContact {...props} />
      {forWhom === 'other' || forWhom === 'group' ? <Companion {...props} /> : null}
      <RegistrationNeeds {...props} />
    </>
  );
}

/** E-mail, phone or neither. The field that was not chosen leaves the page where the browser can (:has). */
export function RegistrationContact({ state, say }: RegistrationStepProps) {
  const { words } = useI18n();
  const text = words.registration.reach;
  const isSelf = firstValue(state, 'forWhom') === 'self';
  return (
    <div className="group">
      <ChoiceGroup
        kind="radio"
        name="contact"
        label={text.contact}
        need="required"
        error={say.of('contact')}
        choices={CONTACTS.map((value) => ({
          value,
          label: text[value],
          hint: value === 'none' ? text.noneHint : undefined,
        }))}
        chosen={state.values.contact ?? []}
      />
      <div className="group-has-[[value=none]:checked]:hidden group-has-[[value=phone]:checked]:hidden">
        <TextField
          name="email"
          type="email"
          label={text.emailField}
          hint={text.emailHint}
          error={say.of('email')}
          autoComplete={isSelf ? 'email' : 'off'}
          spellCheck={false}
          defaultValue={firstValue(state, 'email')}
        />
      </div>
      <div className="group-has-[[value=none]:checked]:hidden group-has-[[value=email]:checked]:hidden">
        <TextField
          name="phone"
          type="tel"
          label={text.phoneField}
          hint={text.phoneHint}
          error={say.of('phone')}
          autoComplete={isSelf ? 'tel' : 'off'}
          defaultValue={firstValue(state, 'phone')}
        />
      </div>
    </div>
  );
}

function Companion({ state, say }: RegistrationStepProps) {
  const { words } = useI18n();
  const text = words.registration.reach;
  const isOther = firstValue(state, 'forWhom') === 'other';
  return (
    <fieldset className="card mb-6">
      <legend className="px-2 text-lg font-bold">{text.companionTitle}</legend>
      <TextField
        name="companionName"
        label={text.companionName}
        need={isOther ? 'required' : 'optional'}
        error={say.of('companionName')}
        autoComplete="name"
        defaultValue={firstValue(state, 'companionName')}
      />
      <TextField
        name="companionPhone"
        type="tel"
        label={text.companionPhone}
        need="optional"
        hint={text.companionPhoneHint}
        error={say.of('companionPhone')}
        autoComplete="tel"
        defaultValue={firstValue(state, 'companionPhone')}
      />
    </fieldset>
  );
}

/** Needs with their consent, and whether to hear of the next Switches: never ticked beforehand. */
export function RegistrationNeeds({ state, say }: RegistrationStepProps) {
  const { words } = useI18n();
  const text = words.registration.reach;
  return (
    <>
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
      <Checkbox
        name="laterContact"
        label={text.later}
        error={say.of('laterContact')}
        defaultChecked={firstValue(state, 'laterContact') !== ''}
      />
    </>
  );
}
