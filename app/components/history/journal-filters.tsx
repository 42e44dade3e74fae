import { HISTORY_SUBJECTS } from '~/domain/history/journal-entry';
import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { paths } from '~/paths';
import { Button } from '~/ui/button';
import { ButtonLink } from '~/ui/button-link';
import { FieldFrame, idOf } from '~/ui/field-frame';
import { SelectField } from '~/ui/select-field';
import { TextField } from '~/ui/text-field';
import { isJournalFiltered, type JournalQuery } from './journal-query';

export interface JournalFiltersProps {
  query: JournalQuery;
  actors: readonly { id: string; name: string }[];
  /** Days that are none. */
  wrong: { du: boolean; au: boolean };
}

/** Which days, who, what, which Switch; kept in the address. */
export function JournalFilters({ query, actors, wrong }: JournalFiltersProps) {
  const text = useI18n().words.history;
  const day = (name: 'du' | 'au', label: string) => (
    <TextField
      name={name}
      label={label}
      type="date"
      size="short"
      defaultValue={query[name]}
      error={wrong[name] ? text.badDay : undefined}
    />
  );
  return (
    <form method="get" action={paths.journal()} className="no-print flex flex-wrap items-end gap-x-5">
      {day('du', text.from)}
      {day('au', text.to)}
      <SelectField
        name="qui"
        label={text.who}
        choices={[
          { value: '', label: text.everyone },
          ...actors.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        defaultValue={query.qui}
      />
      <WhatField chosen={query.quoi} />
      <TextField name="switch" label={text.switchLabel} hint={text.switchHint} defaultValue={query.switch} />
      <div className="field actions">
        <Button look="secondary">{text.filter}</Button>
        {isJournalFiltered(query) ? (
          <ButtonLink look="quiet" href={paths.journal()}>
            {text.clear}
          </ButtonLink>
        ) : null}
      </div>
    </form>
  );
}

/** Everything about one kind of thing, or one act. */
function WhatField({ chosen }: { chosen: string }) {
  const text = useI18n().words.history;
  const acts: Readonly<Record<string, Readonly<Record<string, string>> | undefined>> = text.acts;
  return (
    <FieldFrame texts={{ name: 'quoi', label: text.what }}>
      <select className="input input-full" id={idOf('quoi')} name="quoi" defaultValue={chosen}>
        <option value="">{text.everything}</option>
        {HISTORY_SUBJECTS.map((subject) => (
          <optgroup key={subject} label={text.subjects[subject]}>
            <option value={subject}>{fill(text.everythingOf, { subject: text.subjects[subject] })}</option>
            {Object.entries(acts[subject] ?? {}).map(([act, label]) => (
              <option key={act} value={`${subject}.${act}`}>
                {label}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </FieldFrame>
  );
}
