import { useI18n } from '~/i18n/i18n-context';
import { paths } from '~/paths';
import { Checkbox } from '~/ui/checkbox';
import { SelectField } from '~/ui/select-field';
import { VenueAccessFields, VenueAddressFields } from '../venues/venue-fields';
import { FormSection } from './form-section';
import type { Sayings, SwitchFormView } from './switch-form-view';

/** Where a Switch takes place, and in which zone. */
export function SwitchFormPlace({ view, say }: { view: SwitchFormView; say: Sayings }) {
  const { words } = useI18n();
  const text = words.organisation;
  const { form, zones, venues = [] } = view;
  return (
    <FormSection id="place" title={text.sections.place}>
      <div className="venue-choice">
        {venues.length > 0 || form.sharedVenue ? <SharedVenue view={view} say={say} /> : null}
        <p className="-mt-4 mb-6">
          <a className="tap" href={paths.venues()}>
            {words.venues.seeAll}
          </a>
        </p>
        {/* Out of sight while one of the hub's venues is chosen (app/styles/venues.css). */}
        <div className="venue-own">
          <VenueAddressFields view={view} say={say} />
          <VenueAccessFields view={view} say={say} />
          <Checkbox
            name="keepVenue"
            label={words.venues.keep}
            hint={words.venues.keepHint}
            defaultChecked={form.keepVenue === 'yes'}
          />
        </div>
      </div>
      <SelectField
        name="zone"
        label={text.fields.zone}
        need="optional"
        hint={zones.length > 1 ? text.fields.zoneHint : undefined}
        error={say.of('zone')}
        choices={zones.length > 1 ? [{ value: '', label: text.fields.zoneOfCommune }, ...zones] : zones}
        defaultValue={form.zone}
      />
    </FormSection>
  );
}

/** The hub's venues to choose from. */
function SharedVenue({ view: { form, venues = [] }, say }: { view: SwitchFormView; say: Sayings }) {
  const text = useI18n().words.venues;
  return (
    <SelectField
      name="sharedVenue"
      label={text.choose}
      need="optional"
      hint={text.chooseHint}
      error={say.of('sharedVenue')}
      choices={[{ value: '', label: text.another }, ...venues]}
      defaultValue={form.sharedVenue}
    />
  );
}
