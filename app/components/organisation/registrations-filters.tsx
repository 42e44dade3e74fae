import {
  BY_FORM,
  FILTER_NAMES,
  isFiltered,
  NO_ANSWER,
  NO_TABLE,
  PER_PAGE,
  PRESENCES,
  type RegistrationsQuery,
  STATUS_SLUGS,
  statusOfSlug,
  YES,
} from '~/domain/registrations/registrations-query';
import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { Button } from '~/ui/button';
import { ButtonLink } from '~/ui/button-link';
import type { Choice } from '~/ui/choice';
import { SelectField } from '~/ui/select-field';
import { TextField } from '~/ui/text-field';

export interface FilterChoices {
  types: readonly Choice[];
  organizations: readonly string[];
  tables: readonly { number: number; theme: string }[];
  imports: readonly { id: string; fileName: string; day: string }[];
  /** Empty before the day: nobody can have been seen. */
  sessions: readonly Choice[];
}

interface Props {
  action: string;
  query: RegistrationsQuery;
  choices: FilterChoices;
}

/** Searching and filtering the people of a Switch; kept in the address, with the order. */
export function RegistrationsFilters({ action, query, choices }: Props) {
  const text = useI18n().words.organisation.people;
  const hasMore = FILTER_NAMES.slice(3).some((name) => query[name] !== '') || query.par !== PER_PAGE[0];
  return (
    <form method="get" action={action} className="no-print">
      <div className="flex flex-wrap items-end gap-x-5">
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
          choices={[{ value: '', label: text.everyType }, ...choices.types]}
          defaultValue={query.type}
        />
      </div>
      <details open={hasMore} className="mb-4">
        <summary className="fold">{text.moreFilters}</summary>
        <div className="mt-2 flex flex-wrap items-end gap-x-5">
          <MoreFilters query={query} choices={choices} />
        </div>
      </details>
      {query.tri === 'arrivee' ? null : <input type="hidden" name="tri" value={query.tri} />}
      {query.sens ? <input type="hidden" name="sens" value={query.sens} /> : null}
      <div className="field actions">
        <Button look="secondary">{text.apply}</Button>
        {isFiltered(query) ? (
          <ButtonLink look="quiet" href={action}>
            {text.clear}
          </ButtonLink>
        ) : null}
      </div>
    </form>
  );
}

/** Those that few searches need. What this Switch has none of is not asked. */
function MoreFilters({ query, choices }: Omit<Props, 'action'>) {
  const text = useI18n().words.organisation.people;
  const { organizations, tables, imports, sessions } = choices;
  const select = (name: keyof RegistrationsQuery, label: string, every: string, some: readonly Choice[]) =>
    some.length === 0 && query[name] === '' ? null : (
      <SelectField
        name={name}
        label={label}
        choices={[{ value: '', label: every }, ...some]}
        defaultValue={String(query[name])}
      />
    );
  const tableChoices = tables.map(({ number, theme }) => ({
    value: String(number),
    label: fill(text.tableOf, { number, theme }),
  }));
  const sources = imports.map(({ id, fileName, day }) => ({
    value: id,
    label: fill(text.byFile, { name: fileName, day }),
  }));
  return (
    <>
      {select(
        'structure',
        text.organization,
        text.everyOrganization,
        organizations.map((name) => ({ value: name, label: name })),
      )}
      {select(
        'table',
        text.table,
        text.everyTable,
        tables.length > 0 ? [{ value: NO_TABLE, label: text.noTable }, ...tableChoices] : [],
      )}
      {select('langue', text.language, text.everyLanguage, [
        { value: 'fr', label: text.languages.fr },
        { value: 'en', label: text.languages.en },
      ])}
      {select('reponse', text.unanswered, text.everybody, [{ value: NO_ANSWER, label: text.unanswered }])}
      {select('appel', text.toCall, text.everybody, [{ value: YES, label: text.toCall }])}
      {select('doublons', text.twice, text.everybody, [{ value: YES, label: text.twice }])}
      {select(
        'source',
        text.source,
        text.everySource,
        sources.length > 0 ? [{ value: BY_FORM, label: text.byForm }, ...sources] : [],
      )}
      {sessions.length > 0 || query.presence ? (
        <>
          {select(
            'presence',
            text.presence,
            text.everyPresence,
            PRESENCES.map((value) => ({ value, label: text.presences[value] })),
          )}
          {select('temps', text.sessionLabel, text.everySession, sessions)}
        </>
      ) : null}
      <SelectField
        name="par"
        label={text.perPage}
        choices={PER_PAGE.map((value) => ({ value, label: value }))}
        defaultValue={query.par}
      />
    </>
  );
}
