import { PRIORITY_AUDIENCES } from '~/domain/priority-audiences';
import { useI18n } from '~/i18n/i18n-context';
import { paths } from '~/paths';
import { Button } from '~/ui/button';
import { ButtonLink } from '~/ui/button-link';
import type { Choice } from '~/ui/choice';
import { ChoiceGroup } from '~/ui/choice-group';
import { SelectField } from '~/ui/select-field';
import { TextField } from '~/ui/text-field';
import { type SwitchListQuery, switchListQuery } from './switch-list-query';

/** Narrows the list: a plain form whose answer is an address that can be kept and shared. Folded on small screens. */
export function SwitchFilters({ query, zones }: { query: SwitchListQuery; zones: readonly Choice[] }) {
  const { words } = useI18n();
  const text = words.switches.filters;
  const audiences = PRIORITY_AUDIENCES.map((slug) => ({
    value: slug,
    label: words.switches.audiences[slug],
  }));
  const address = switchListQuery.write({ ...query, page: 1 });
  return (
    <details className="filters" open={address !== ''}>
      <summary className="filters-title">{text.title}</summary>
      <form className="filters-form" method="get" action={paths.switches()} aria-label={text.title}>
        <div className="grid gap-x-6 md:grid-cols-3">
          <TextField name="q" label={text.q} type="search" defaultValue={query.q} maxLength={100} />
          <SelectField
            name="zone"
            label={text.zone}
            choices={[{ value: '', label: text.everyZone }, ...zones]}
            defaultValue={query.zone}
          />
          <SelectField
            name="public"
            label={text.audience}
            choices={[{ value: '', label: text.everyAudience }, ...audiences]}
            defaultValue={query.public}
          />
        </div>
        <div className="flex flex-wrap items-end justify-between gap-x-6">
          <ChoiceGroup
            kind="radio"
            name="quand"
            label={text.when}
            inline
            choices={[
              { value: 'a-venir', label: text.coming },
              { value: 'passes', label: text.past },
            ]}
            chosen={[query.quand]}
          />
          <p className="actions mb-6">
            <Button>{text.apply}</Button>
            {address ? (
              <ButtonLink look="quiet" href={paths.switches()}>
                {text.clear}
              </ButtonLink>
            ) : null}
          </p>
        </div>
      </form>
    </details>
  );
}
