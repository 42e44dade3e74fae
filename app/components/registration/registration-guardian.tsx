import { useI18n } from '~/i18n/i18n-context';
import { firstValue } from '~/ui/form-state';
import { TextField } from '~/ui/text-field';
import type { RegistrationStepProps } from './registration-step';

/**
 * The adult who answers for the children of the form: whoever accompanies them, unless another is written. Where no box
 * around says that somebody is a child, it leaves the page where the browser can (:has).
 */
export function RegistrationGuardian({ state, say }: RegistrationStepProps) {
  const text = useI18n().words.registration.needs.guardian;
  const known = (name: string, companion: string) =>
    name in state.values ? firstValue(state, name) : firstValue(state, companion);
  return (
    <fieldset className="card mb-6 group-[&:not(:has([name$=isMinor]:checked))]:hidden">
      <legend className="px-2 text-lg font-bold">{text.title}</legend>
      <p className="field-hint mb-4">{text.hint}</p>
      <TextField
        name="guardianName"
        label={text.name}
        need="required"
        error={say.of('guardianName')}
        autoComplete="off"
        defaultValue={known('guardianName', 'companionName')}
      />
      <TextField
        name="guardianPhone"
        type="tel"
        label={text.phone}
        need="required"
        hint={text.phoneHint}
        error={say.of('guardianPhone')}
        autoComplete="off"
        defaultValue={known('guardianPhone', 'companionPhone')}
      />
    </fieldset>
  );
}
