import { PRIORITY_AUDIENCES } from '~/domain/priority-audiences';
import { useI18n } from '~/i18n/i18n-context';
import { paths } from '~/paths';
import { Button } from '~/ui/button';
import { ButtonLink } from '~/ui/button-link';
import type { Choice } from '~/ui/choice';
import { SelectField } from '~/ui/select-field';
import { TextField } from '~/ui/text-field';
import { type CatalogueQuery, catalogueQuery } from './catalogue-query';

export interface CatalogueFiltersProps {
  query: CatalogueQuery;
  topics: readonly Choice[];
  zones: readonly Choice[];
}

/** Narrows the catalogue: a plain form whose answer is an address that can be kept and shared. */
export function CatalogueFilters({ query, topics, zones }: CatalogueFiltersProps) {
  const { words } = useI18n();
  const text = words.catalogue.filters;
  const audiences = PRIORITY_AUDIENCES.map((slug) => ({
    value: slug,
    label: words.switches.audiences[slug],
  }));
  const isNarrowed = catalogueQuery.write({ ...query, avant: null }) !== '';
  return (
    <details className="filters" open={isNarrowed}>
      <summary className="filters-title">{text.title}</summary>
      <form className="filters-form" method="get" action={paths.services()} aria-label={text.title}>
        <div className="grid gap-x-6 md:grid-cols-2 lg:grid-cols-4">
          <TextField name="q" label={text.q} type="search" defaultValue={query.q} maxLength={100} />
          <SelectField
            name="theme"
            label={text.topic}
            choices={[{ value: '', label: text.everyTopic }, ...topics]}
            defaultValue={query.theme}
          />
          <SelectField
            name="public"
            label={text.audience}
            choices={[{ value: '', label: text.everyAudience }, ...audiences]}
            defaultValue={query.public}
          />
          <SelectField
            name="zone"
            label={text.zone}
            choices={[{ value: '', label: text.everyZone }, ...zones]}
            defaultValue={query.zone}
          />
        </div>
        <p className="actions mb-6">
          <Button>{text.apply}</Button>
          {isNarrowed ? (
            <ButtonLink look="quiet" href={paths.services()}>
              {text.clear}
            </ButtonLink>
          ) : null}
        </p>
      </form>
    </details>
  );
}
