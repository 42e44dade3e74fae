import {
  isAnyAsked,
  MY_STATUS_SLUGS,
  type MyPeopleQuery,
  myStatusOfSlug,
  PAST,
} from '~/domain/mediation/my-people-query';
import { useI18n } from '~/i18n/i18n-context';
import { paths } from '~/paths';
import { Button } from '~/ui/button';
import { ButtonLink } from '~/ui/button-link';
import type { Choice } from '~/ui/choice';
import { SelectField } from '~/ui/select-field';
import { TextField } from '~/ui/text-field';

/** Searching one's own people; kept in the address. */
export function MyPeopleFilters(props: { query: MyPeopleQuery; switches: readonly Choice[] }) {
  const { query, switches } = props;
  const { mediation, organisation } = useI18n().words;
  const text = mediation.people;
  return (
    <form method="get" action={paths.myPeople()} className="no-print">
      <div className="flex flex-wrap items-end gap-x-5">
        <TextField name="q" label={text.search} type="search" defaultValue={query.q} />
        <SelectField
          name="statut"
          label={text.status}
          choices={[
            { value: '', label: text.everyStatus },
            ...MY_STATUS_SLUGS.map((value) => ({
              value,
              label: organisation.people.statuses[myStatusOfSlug(value)],
            })),
          ]}
          defaultValue={query.statut}
        />
        <SelectField
          name="quand"
          label={text.when}
          choices={[
            { value: '', label: text.coming },
            { value: PAST, label: text.past },
          ]}
          defaultValue={query.when === 'past' ? PAST : ''}
        />
        <SelectField
          name="switch"
          label={text.switchEvent}
          choices={[{ value: '', label: text.everySwitch }, ...switches]}
          defaultValue={query.switch}
        />
      </div>
      <div className="field actions">
        <Button look="secondary">{text.apply}</Button>
        {isAnyAsked(query) ? (
          <ButtonLink look="quiet" href={paths.myPeople()}>
            {text.clear}
          </ButtonLink>
        ) : null}
      </div>
    </form>
  );
}
