import { useI18n } from '~/i18n/i18n-context';
import { paths } from '~/paths';
import { Button } from '~/ui/button';
import type { Choice } from '~/ui/choice';
import { SelectField } from '~/ui/select-field';

export interface MySwitchesFiltersProps {
  ask: { zone: string; when: 'coming' | 'past' };
  zones: readonly Choice[];
}

/** Coming or past, and which zone; kept in the address. */
export function MySwitchesFilters({ ask, zones }: MySwitchesFiltersProps) {
  const text = useI18n().words.organisation;
  return (
    <form method="get" action={paths.organisation()} className="flex flex-wrap items-end gap-x-6">
      <SelectField
        name="quand"
        label={text.whenLabel}
        choices={[
          { value: '', label: text.coming },
          { value: 'passes', label: text.past },
        ]}
        defaultValue={ask.when === 'past' ? 'passes' : ''}
      />
      {zones.length > 1 ? (
        <SelectField
          name="zone"
          label={text.zone}
          choices={[{ value: '', label: text.everyZone }, ...zones]}
          defaultValue={ask.zone}
        />
      ) : null}
      <div className="field">
        <Button look="secondary">{text.filter}</Button>
      </div>
    </form>
  );
}
