import { useI18n } from '~/i18n/i18n-context';
import { SelectField } from '~/ui/select-field';
import { TextArea } from '~/ui/text-area';
import { TextField } from '~/ui/text-field';
import { CommuneField } from './commune-field';
import { FormSection } from './form-section';
import type { Sayings, SwitchFormView } from './switch-form-view';

/** Where a Switch takes place, and in which zone. */
export function SwitchFormPlace({ view, say }: { view: SwitchFormView; say: Sayings }) {
  const { words } = useI18n();
  const text = words.organisation;
  const { form, zones } = view;
  return (
    <FormSection id="place" title={text.sections.place}>
      <TextField
        name="venueName"
        label={text.fields.venueName}
        need="required"
        hint={text.fields.venueNameHint}
        error={say.of('venueName')}
        defaultValue={form.venueName}
      />
      <TextField
        name="venueAddress"
        label={text.fields.venueAddress}
        need="required"
        error={say.of('venueAddress')}
        defaultValue={form.venueAddress}
      />
      <CommuneField view={view} say={say} />
      <SelectField
        name="zone"
        label={text.fields.zone}
        need="optional"
        hint={zones.length > 1 ? text.fields.zoneHint : undefined}
        error={say.of('zone')}
        choices={zones.length > 1 ? [{ value: '', label: text.fields.zoneOfCommune }, ...zones] : zones}
        defaultValue={form.zone}
      />
      <TextArea
        name="accessInformation"
        label={text.fields.accessInformation}
        need="optional"
        hint={text.fields.accessHint}
        error={say.of('accessInformation')}
        rows={3}
        defaultValue={form.accessInformation}
      />
    </FormSection>
  );
}
