import type { ReleaseForm } from '~/domain/switches/form/release-form';
import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { Button } from '~/ui/button';
import { SelectField } from '~/ui/select-field';
import { TextField } from '~/ui/text-field';
import { dayField, hourField, type Sayings, type SwitchFormView } from './switch-form-view';

interface ReleasesProps {
  view: SwitchFormView;
  say: Sayings;
}

/** Dates on which some reserved places open before all others; the buttons send the form and show it again. */
export function SwitchFormReleases({ view, say }: ReleasesProps) {
  const { seats: text } = useI18n().words;
  const { releases } = view.form;
  return (
    <section id="releases" aria-labelledby="releases-title" className="mb-8 max-w-3xl">
      <h3 id="releases-title" className="text-lg">
        {text.releasesTitle}
      </h3>
      <p className="field-hint mt-1 mb-4">{text.releasesHint}</p>
      {releases.map((release, at) => (
        <ReleaseFields
          // biome-ignore lint/suspicious/noArrayIndexKey: a date being typed has no other name than its place
          key={at}
          at={at}
          release={release}
          view={view}
          say={say}
        />
      ))}
      <Button look="secondary" name="intent" value="add-release" formAction={`#release-${releases.length}`}>
        {text.addRelease}
      </Button>
    </section>
  );
}

function ReleaseFields({ at, release, view, say }: ReleasesProps & { at: number; release: ReleaseForm }) {
  const { organisation, seats: text } = useI18n().words;
  const { fields } = organisation;
  const name = (field: keyof ReleaseForm) => `releases[${at}].${field}`;
  const choices = [
    { value: '', label: text.chooseType },
    ...view.stakeholderTypes.map(({ slug, label }) => ({ value: slug, label })),
  ];
  return (
    <fieldset
      id={`release-${at}`}
      tabIndex={-1}
      className="mb-5 rounded-md border border-line bg-surface p-4"
    >
      <legend className="px-2 font-semibold">{fill(text.release, { number: at + 1 })}</legend>
      <div className="grid gap-x-6 sm:grid-cols-2">
        <SelectField
          name={name('type')}
          label={fields.seatType}
          need="required"
          error={say.of(name('type'))}
          choices={choices}
          defaultValue={release.type}
        />
        <TextField
          name={name('places')}
          label={text.releasePlaces}
          need="optional"
          hint={text.releasePlacesHint}
          error={say.of(name('places'))}
          inputMode="numeric"
          autoComplete="off"
          size="short"
          defaultValue={release.places}
        />
        <TextField
          name={name('day')}
          label={fields.sessionDay}
          need="required"
          hint={fields.sessionDayHint}
          error={say.of(name('day'))}
          {...dayField(release.day)}
        />
        <TextField
          name={name('hour')}
          label={fields.releaseHour}
          need="optional"
          hint={fields.hourHint}
          error={say.of(name('hour'))}
          {...hourField(release.hour)}
        />
      </div>
      <Button look="quiet" name="intent" value={`remove-release-${at}`} formAction="#releases">
        {fill(text.removeRelease, { number: at + 1 })}
      </Button>
    </fieldset>
  );
}
