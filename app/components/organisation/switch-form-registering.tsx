import { formatPhone } from '~/i18n/format-phone';
import { useI18n } from '~/i18n/i18n-context';
import { TextField } from '~/ui/text-field';
import { FormSection } from './form-section';
import { dayField, hourField, type Sayings, type SwitchFormView } from './switch-form-view';

/** When people may register, and whom they may call. */
export function SwitchFormRegistering({ view, say }: { view: SwitchFormView; say: Sayings }) {
  const { words } = useI18n();
  const text = words.organisation;
  const { form } = view;
  return (
    <>
      <FormSection id="registering" title={text.sections.registering}>
        <div className="grid max-w-3xl gap-x-6 sm:grid-cols-2">
          <TextField
            name="opensDay"
            label={text.fields.opensDay}
            need="optional"
            error={say.of('opensDay')}
            {...dayField(form.opensDay)}
          />
          <TextField
            name="opensHour"
            label={text.fields.opensHour}
            need="optional"
            error={say.of('opensHour')}
            {...hourField(form.opensHour)}
          />
          <TextField
            name="closesDay"
            label={text.fields.closesDay}
            need="optional"
            hint={text.fields.closesHint}
            error={say.of('closesDay')}
            {...dayField(form.closesDay)}
          />
          <TextField
            name="closesHour"
            label={text.fields.closesHour}
            need="optional"
            hint={text.fields.hourHint}
            error={say.of('closesHour')}
            {...hourField(form.closesHour)}
          />
        </div>
      </FormSection>
      <FormSection id="contact" title={text.sections.contact}>
        <TextField
          name="contactName"
          label={text.fields.contactName}
          need="optional"
          hint={text.fields.contactNameHint}
          error={say.of('contactName')}
          autoComplete="off"
          defaultValue={form.contactName}
        />
        <TextField
          name="contactPhone"
          type="tel"
          label={text.fields.contactPhone}
          need="required"
          hint={text.fields.contactPhoneHint}
          error={say.of('contactPhone')}
          autoComplete="off"
          defaultValue={
            form.contactPhone.startsWith('+') ? formatPhone(form.contactPhone) : form.contactPhone
          }
        />
      </FormSection>
    </>
  );
}
