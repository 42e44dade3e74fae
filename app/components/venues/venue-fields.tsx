import type { VenueForm } from '~/domain/switches/form/venue-form';
import { ACCESS_ITEMS } from '~/domain/venues/access-items';
import { useI18n } from '~/i18n/i18n-context';
import { ChoiceGroup } from '~/ui/choice-group';
import { TextArea } from '~/ui/text-area';
import { TextField } from '~/ui/text-field';
import { CommuneField, type CommuneFieldProps } from '../organisation/commune-field';
import { hourField, type Sayings } from '../organisation/switch-form-view';

export interface VenueFieldsProps {
  view: { form: VenueForm; communes: CommuneFieldProps['view']['communes'] };
  say: Sayings;
}

/** Where a venue is: its name, its address, its commune. */
export function VenueAddressFields({ view, say }: VenueFieldsProps) {
  const text = useI18n().words.organisation.fields;
  return (
    <>
      <TextField
        name="venueName"
        label={text.venueName}
        need="required"
        hint={text.venueNameHint}
        error={say.of('venueName')}
        defaultValue={view.form.venueName}
      />
      <TextField
        name="venueAddress"
        label={text.venueAddress}
        need="required"
        error={say.of('venueAddress')}
        defaultValue={view.form.venueAddress}
      />
      <CommuneField view={view} say={say} />
    </>
  );
}

/** What a venue offers, how one comes there, and when it is open. */
export function VenueAccessFields({ view, say }: VenueFieldsProps) {
  const { words } = useI18n();
  const text = words.venues.fields;
  const { form } = view;
  return (
    <>
      <ChoiceGroup
        kind="checkbox"
        name="accessItems"
        label={text.accessItems}
        need="optional"
        hint={text.accessItemsHint}
        choices={ACCESS_ITEMS.map((value) => ({ value, label: words.venues.items[value] }))}
        chosen={form.accessItems}
        inline
      />
      <TextArea
        name="accessInformation"
        label={words.organisation.fields.accessInformation}
        need="optional"
        hint={text.accessInformationHint}
        error={say.of('accessInformation')}
        rows={3}
        defaultValue={form.accessInformation}
      />
      <div className="flex flex-wrap gap-x-6">
        <TextField
          name="venueOpens"
          label={text.opens}
          need="optional"
          hint={text.opensHint}
          error={say.of('venueOpens')}
          size="short"
          {...hourField(form.venueOpens)}
        />
        <TextField
          name="venueCloses"
          label={text.closes}
          need="optional"
          hint={text.closesHint}
          error={say.of('venueCloses')}
          size="short"
          {...hourField(form.venueCloses)}
        />
      </div>
    </>
  );
}
