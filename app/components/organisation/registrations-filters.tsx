import { useI18n } from '~/i18n/i18n-context';
import { Button } from '~/ui/button';
import { ButtonLink } from '~/ui/button-link';
import type { Choice } from '~/ui/choice';
import { SelectField } from '~/ui/select-field';
import { TextField } from '~/ui/text-field';
import { type RegistrationsQuery, STATUS_SLUGS, statusOfSlug } from './registrations-query';

/** Searching and filtering the people of a Switch; kept in the address, with the order. */
export function RegistrationsFilters(props: {
  action: string;
  query: RegistrationsQuery;
  types: readonly Choice[];
}) {
  const { action, query, types } = props;
  const text = useI18n().words.organisation.people;
  return (
    <form method="get" action={action} className="no-print flex flex-wrap items-end gap-x-5">
      <TextField name="q" label={text.search} type="search" defaultValue={query.q} />
      <SelectField
        name="statut"
        label={text.status}
        choices={[
          { value: '', label: text.everyStatus },
          ...STATUS_SLUGS.map((value) => ({ value, label: text.statuses[statusOfSlug(value)] })),
        ]}
        defaultValue={query.statut}
      />
      <SelectField
        name="type"
        label={text.type}
        choices={[{ value: '', label: text.everyType }, ...types]}
        defaultValue={query.type}
      />
      {query.tri === 'arrivee' ? null : <input type="hidden" name="tri" value={query.tri} />}
      {query.sens ? <input type="hidden" name="sens" value={query.sens} /> : null}
      <div className="field actions">
        <Button look="secondary">{text.apply}</Button>
        {query.q || query.statut || query.type ? (
          <ButtonLink look="quiet" href={action}>
            {text.clear}
          </ButtonLink>
        ) : null}
      </div>
    </form>
  );
}
